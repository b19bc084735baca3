package dev.blazon.engine.local;

import dev.blazon.core.fault.SampleException;
import dev.blazon.core.operator.Outcome;
import dev.blazon.core.operator.PerSample;
import dev.blazon.core.sample.Sample;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/// Steps for tests, made of a few words.
final class Steps {

    private Steps() {}

    static PerSample each(Function<Sample, Outcome> act) {
        return (sample, context) -> act.apply(sample);
    }

    static PerSample failing(String... keys) {
        Set<String> bad = Set.of(keys);
        return each(sample -> {
            if (bad.contains(sample.key())) {
                throw new SampleException("image-corrupt", "[" + sample.key() + "] Bad.");
            }
            return Outcome.keep(sample);
        });
    }

    static void awaitForEver(CountDownLatch never) {
        try {
            never.await();
        } catch (InterruptedException _) {
            throw new SampleException("interrupted", "Stopped.");
        }
    }
}
