package dev.blazon.engine.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blazon.core.fault.StorageException;
import dev.blazon.core.operator.Outcome;
import dev.blazon.core.operator.PerSample;
import dev.blazon.engine.local.RunResult.Ending;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of a fault that comes when the run is stopping already.
class LateFaultTest {
    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void open() {
        bench = new Bench(folder.resolve("out"));
    }

    /// The first sample asks for a stop, then its step throws.
    private StopSignal stopThenThrow(RuntimeException fault) {
        StopSignal stop = new StopSignal();
        bench.operators = List.of((PerSample) (sample, context) -> {
            if (sample.key().equals(Bench.key(0, 0))) {
                stop.ask(new StopSignal.Cause.Asked("Ctrl-C"));
                throw fault;
            }
            return Outcome.keep(sample);
        });
        return stop;
    }

    @Test
    void aFullDiskAfterCtrlCIsTold() {
        StopSignal stop = stopThenThrow(new StorageException("[out] No space left."));

        assertThat(bench.run(stop).ending()).isEqualTo(new Ending.Stopped("Ctrl-C"));
        assertThat(bench.notices).containsExactly("While the run was stopping: [out] No space left.");
    }

    @Test
    void aBugAfterCtrlCIsABug() {
        StopSignal stop = stopThenThrow(new IllegalStateException("Shard 0 does not balance"));
        assertThatThrownBy(() -> bench.run(stop)).hasMessage("Shard 0 does not balance");
    }

    @Test
    void whatIsCutOffIsNoFault() {
        StopSignal stop = stopThenThrow(new StorageException("[out] Closed.", new InterruptedIOException()));

        assertThat(bench.run(stop).ending()).isEqualTo(new Ending.Stopped("Ctrl-C"));
        assertThat(bench.notices).isEmpty();
    }
}
