package dev.blazon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CutShardTest {
    @TempDir
    private Path temp;

    private byte[] whole;
    private Path tar;
    private Path to;

    @BeforeEach
    void cutAnArchive() throws IOException {
        Path photos = Pictures.folder(temp.resolve("photos"), 4);
        Path made = temp.resolve("made");
        Blazon.run("run", "quick-start", "--from", photos, "--to", made, "--format", "webdataset");
        whole = Files.readAllBytes(made.resolve("data/00000.tar"));
        tar = temp.resolve("a.tar");
        Files.write(tar, Arrays.copyOf(whole, whole.length / 2));
        to = temp.resolve("out");
    }

    @Test
    void anUnknownRestIsToldEverywhereAndExitsWithOne() throws IOException {
        Blazon.Ended ended = Blazon.run("run", "quick-start", "--from", tar, "--to", to, "--max-failures", "90%");

        String account = "in the source = ";
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.err())
                .contains("Too many failures: the rest of 1 shard could not be read, how many samples is unknown;"
                        + " --max-failures 100% would bear that.")
                .containsPattern("Not everything could be read: more than \\d in the source = \\d read \\+ the unknown"
                        + " rest of 1 shard\\.")
                .contains("archive-truncated: The file breaks off or cannot be read. Fetch it whole, then retry.\n"
                        + "When that is done: blazon retry " + to + "\n");
        assertThat(Files.readString(to.resolve("report.html"))).contains(account);
        assertThat(Files.readString(to.resolve("README.md"))).contains(account);
    }

    @Test
    void itCanBeBorne() {
        Blazon.Ended ended = Blazon.run("run", "quick-start", "--from", tar, "--to", to, "--max-failures", "100%");
        assertThat(ended.exitCode()).isZero();
        assertThat(ended.err()).contains("the unknown rest of 1 shard.");
    }
}
