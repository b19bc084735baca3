package dev.blazon.engine.local;

import static dev.blazon.engine.local.Steps.awaitForEver;
import static dev.blazon.engine.local.Steps.each;
import static dev.blazon.engine.local.Steps.failing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blazon.core.fault.ModelException;
import dev.blazon.core.operator.Outcome;
import dev.blazon.engine.local.RunResult.Ending;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What ends a run before its input does.
class StoppedRunTest {
    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void open() {
        bench = new Bench(folder.resolve("out"));
    }

    @Test
    void stopsAboveTheFailureLimit() {
        bench.limits = Bench.limits(1, "2");
        bench.operators = List.of(failing("000000001", "000000002", "000000003"));

        RunResult result = bench.run();

        assertThat(result.ending())
                .isInstanceOfSatisfying(
                        Ending.FailuresAboveLimit.class,
                        ending -> assertThat(ending.why())
                                .startsWith("3 of ")
                                .endsWith(" samples failed, at most 2 may; --max-failures 5 would bear that"));
    }

    @Test
    void judgesAShareOfFailuresAtTheEnd() {
        bench.limits = Bench.limits(4, "1%");
        bench.operators = List.of(failing("000000001", "000000002"));
        assertThat(bench.run().ending())
                .isEqualTo(new Ending.FailuresAboveLimit(
                        "2 of 100 samples failed, at most 1% may; --max-failures 2%" + " would bear that"));
    }

    @Test
    void stopsAtOnceWhenNoRequestCanSucceed() {
        bench.operators = List.of(each(_ -> {
            throw new ModelException("model-key-refused", ModelException.Remedy.STOP, "[host] Key refused.");
        }));
        assertThatThrownBy(bench::run).isInstanceOf(ModelException.class).hasMessage("[host] Key refused.");
        assertThat(bench.lines("data")).isEmpty();
    }

    @Test
    void saysWhereItHangs() {
        CountDownLatch never = new CountDownLatch(1);
        bench.limits =
                new Limits(OptionalLong.empty(), 8, 3, 1 << 20, FailureLimit.parse("0"), Duration.ofMillis(1_200));
        bench.operators = List.of(each(sample -> {
            if (sample.key().equals("000010005")) {
                awaitForEver(never);
            }
            return Outcome.keep(sample);
        }));

        RunResult result = bench.run();

        assertThat(result.ending())
                .isInstanceOfSatisfying(
                        Ending.Stopped.class,
                        ending -> assertThat(ending.why())
                                .matches(
                                        "No progress for \\d+ s: \\[s1#000010005 step 1 step] has been there for \\d+ s,"
                                                + " with 1 samples in process"));
        assertThat(bench.notices).anyMatch(notice -> notice.contains("CountDownLatch.await"));
    }

    @Test
    void endsWithoutASampleThatHeedsNoInterrupt() {
        AtomicBoolean over = new AtomicBoolean();
        bench.limits = new Limits(OptionalLong.empty(), 8, 3, 1 << 20, FailureLimit.parse("0"), Duration.ofMillis(600));
        bench.operators = List.of(each(sample -> {
            while (sample.key().equals("000010005") && !over.get()) {
                Thread.onSpinWait();
            }
            return Outcome.keep(sample);
        }));
        try {
            assertThat(bench.run().ending()).isInstanceOf(Ending.Stopped.class);
            assertThat(bench.notices)
                    .last()
                    .asString()
                    .matches("The run ends without what does not end\\. \\[s1#000010005 step 1 step] has been there for"
                            + " \\d+ s\\.");
        } finally {
            over.set(true);
        }
    }
}
