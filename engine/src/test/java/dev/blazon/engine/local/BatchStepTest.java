package dev.blazon.engine.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blazon.core.fault.SampleException;
import dev.blazon.core.operator.Context;
import dev.blazon.core.operator.Outcome;
import dev.blazon.core.operator.PerBatch;
import dev.blazon.core.sample.Sample;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Steps that take many samples at once.
class BatchStepTest {
    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void open() {
        bench = new Bench(folder.resolve("out"));
    }

    @Test
    void batchesNeverLoseASample() {
        bench.operators = List.of(new EvenBatch());
        RunResult result = bench.run();
        assertThat(result.rejected()).isEqualTo(50);
        assertThat(result.failed()).isEqualTo(5);
        assertThat(bench.lines("data")).hasSize(45);
    }

    @Test
    void anErrorInABatchEndsTheRun() {
        bench.operators = List.of(new FatalBatch());
        assertThatThrownBy(bench::run)
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseInstanceOf(StackOverflowError.class);
    }

    private record FatalBatch() implements PerBatch {
        @Override
        public int batchSize() {
            return 7;
        }

        @Override
        public List<Outcome> applyAll(List<Batched> batch) {
            if (!batch.isEmpty()) {
                throw new StackOverflowError();
            }
            return List.of();
        }
    }

    private record EvenBatch() implements PerBatch {
        @Override
        public int batchSize() {
            return 7;
        }

        @Override
        public List<Outcome> applyAll(List<Batched> batch) {
            if (batch.stream().anyMatch(item -> item.sample().key().endsWith("04"))) {
                throw new SampleException("image-corrupt", "[batch] Poisoned.");
            }
            return batch.stream()
                    .map(item -> judge(item.sample(), item.context()))
                    .toList();
        }

        private static Outcome judge(Sample sample, Context context) {
            assertThat(context.bytes(sample.image()).size()).isEqualTo(9);
            boolean even = (sample.key().charAt(8) - '0') % 2 == 0;
            return even ? Outcome.keep(sample) : Outcome.drop(sample, "odd", "odd");
        }
    }
}
