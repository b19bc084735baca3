package dev.blazon.core.operator;

import dev.blazon.core.sample.Sample;

/// What a step answers for one sample.
public sealed interface Outcome {

    /// The sample goes on, perhaps with something written to it.
    record Kept(Sample sample) implements Outcome {}

    /// The sample is rejected on purpose.
    record Dropped(Sample sample, Reason reason) implements Outcome {}

    static Outcome keep(Sample sample) {
        return new Kept(sample);
    }

    static Outcome drop(Sample sample, String code, String detail) {
        return new Dropped(sample, new Reason(code, detail));
    }
}
