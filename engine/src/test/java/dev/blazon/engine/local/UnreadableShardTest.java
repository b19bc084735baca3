package dev.blazon.engine.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blazon.core.fault.StorageException;
import dev.blazon.engine.ledger.Unread;
import dev.blazon.engine.local.RunResult.Ending;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of a shard of which nothing can be read.
class UnreadableShardTest {
    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void open() {
        bench = new Bench(folder.resolve("out"));
    }

    @Test
    void countsAnUnreadableShardAsOneFailureAndGoesOn() {
        bench.unreadableShard = 2;
        RunResult result = bench.run();
        assertThat(result.kept()).isEqualTo(80);
        assertThat(bench.lines("failures"))
                .containsExactly("shard:s2 read shard-unreadable [s2] Not a tar. No sample was read; not read: 20.");
        assertThat(result.unread()).isEqualTo(new Unread(19, 0));
    }

    @Test
    void countsAnUnreadableShardAsOneFailureUnderALimitToo() {
        bench.told = false;
        bench.unreadableShard = 1;
        bench.limits =
                new Limits(OptionalLong.of(47), 8, 3, 1 << 20, FailureLimit.parse("100%"), Duration.ofMinutes(5));
        RunResult result = bench.run();
        assertThat(result.ending()).isEqualTo(new Ending.Done());
        assertThat(result.unread()).isEqualTo(new Unread(0, 1));
        assertThat(result.read()).isEqualTo(47);
        assertThat(result.failed()).isEqualTo(1);
    }

    @Test
    void stopsWhenNoShardCanBeRead() {
        bench.unreadableShard = Bench.ALL;
        assertThatThrownBy(bench::run).isInstanceOf(StorageException.class).hasMessageContaining("Not a tar.");
    }
}
