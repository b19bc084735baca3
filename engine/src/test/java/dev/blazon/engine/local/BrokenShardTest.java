package dev.blazon.engine.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blazon.engine.ledger.Unread;
import dev.blazon.engine.local.RunResult.Ending;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of a shard that breaks off while it is read: five shards of twenty, the second breaks after seven.
class BrokenShardTest {
    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void open() {
        bench = new Bench(folder.resolve("out"));
        bench.breaksAfter = 7;
    }

    @Test
    void theRestIsCountedWhereTheShardTellsItsSize() {
        RunResult result = bench.run();

        assertThat(bench.lines("failures"))
                .containsExactly("shard:s1 read shard-cut-short [s1] Input/output error. Samples read before that: 7;"
                        + " not read: 13.");
        assertThat(result.read()).isEqualTo(88);
        assertThat(result.kept()).isEqualTo(87);
        assertThat(result.unread()).isEqualTo(new Unread(12, 0));
        assertThat(result.unread().account(result.read())).isEqualTo("100 in the source = 88 read + 12 unread");
        assertThat(result.ending()).isEqualTo(new Ending.Done());
    }

    @Test
    void theRestCountsAsFailed() {
        bench.limits = Bench.limits(4, "12%");
        assertThat(bench.run().ending())
                .isInstanceOfSatisfying(
                        Ending.FailuresAboveLimit.class,
                        ending -> assertThat(ending.why()).startsWith("13 of 100 samples failed, at most 12"));
    }

    @Test
    void aLimitLeavesOutWhatWasNotAskedFor() {
        bench.limits = new Limits(OptionalLong.of(30), 8, 3, 1 << 20, FailureLimit.parse("3"), Duration.ofMinutes(5));
        RunResult result = bench.run();
        assertThat(result.read() + result.unread().samples()).isEqualTo(30);
        assertThat(result.unread()).isEqualTo(new Unread(2, 0));
    }

    @Test
    void anUnknownRestIsMoreThanAnyLimitButAll() {
        bench.told = false;
        bench.limits = Bench.limits(4, "90%");
        RunResult result = bench.run();

        assertThat(bench.lines("failures"))
                .containsExactly("shard:s1 read shard-cut-short [s1] Input/output error. Samples read before that: 7;"
                        + " how many were not is unknown.");
        assertThat(result.unread()).isEqualTo(new Unread(0, 1));
        assertThat(result.ending())
                .isEqualTo(new Ending.FailuresAboveLimit("the rest of 1 shard could not be read, how many samples is"
                        + " unknown; --max-failures 100% would bear that"));
    }

    @Test
    void aReaderThatKnowsOfACutSaysSo() {
        bench.told = false;
        bench.breaksAfter = Integer.MAX_VALUE;
        bench.whole = false;
        RunResult result = bench.run();

        assertThat(bench.lines("failures")).isEmpty();
        assertThat(result.unread()).isEqualTo(new Unread(0, 1));
        assertThat(result.unread().account(result.read()))
                .isEqualTo("more than 100 in the source = 100 read + the unknown rest of 1 shard");
        assertThat(result.ending()).isEqualTo(new Ending.Done());
    }

    @Test
    void aRetryHeals() {
        bench.run();
        bench.breaksAfter = Integer.MAX_VALUE;

        RunResult healed = bench.run(new StopSignal(), Set.of(1));

        assertThat(healed.unread()).isEqualTo(Unread.NONE);
        assertThat(bench.lines("failures")).isEmpty();
        assertThat(bench.lines("data")).isEqualTo(bench.keys());
    }
}
