package dev.blazon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class InspectCommandsTest {
    @TempDir
    private Path temp;

    private Path photos;
    private Path to;

    @BeforeEach
    void runOnce() throws IOException {
        photos = Pictures.folder(temp.resolve("photos"), 4);
        Pictures.broken(photos.resolve("broken.png"));
        to = temp.resolve("out");
        Blazon.run("run", "quick-start", "--from", photos, "--to", to, "--max-failures", "100%", "--samples-per-shard", "2");
    }

    @Test
    void explainTellsALife() {
        Blazon.Ended ended = Blazon.run("explain", to, "p001");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out())
                .contains(
                        "sample    p001\n",
                        "fate      kept, in shard 00001\n",
                        "image     p001.png, in " + photos.resolve("p001.png") + ", ",
                        "measured  PNG 96x80 pixels, orientation 1, ",
                        "alt text  Picture number 1\n",
                        "step      1 drop-small-images: kept\n",
                        "step      2 describe-facts: wrote caption 'dense'\n",
                        "caption   dense: ",
                        "          written by blazon-measured-facts-1\n");
    }

    @Test
    void explainSpeaksJson() {
        JsonNode life = JsonMapper.shared().readTree(Blazon.run("explain", to, "broken", "--json").out());

        assertThat(life.path("fate").asString()).isEqualTo("failed");
        assertThat(life.path("class").asString()).isEqualTo("image-truncated");
    }

    @Test
    void explainNamesTheNearestKeys() {
        Blazon.Ended ended = Blazon.run("explain", to, "p01");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err())
                .isEqualTo("[" + to + "] No finished sample 'p01'. The nearest keys: 'p001', 'p000', 'p002', 'p003',"
                        + " 'broken'.\n");
    }

    @Test
    void retryHealsWhatWasRepaired() throws IOException {
        Pictures.write(photos.resolve("broken.png"), 5, 90, 90);

        Blazon.Ended ended = Blazon.run("retry", to, "--class", "image-truncated");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.err()).contains("read 5 = kept 5 + rejected 0 + failed 0\n");
        assertThat(to.resolve("failures/00000.parquet")).doesNotExist();
        assertThat(Blazon.run("retry", to).err())
                .isEqualTo("[" + to + "] Nothing to retry: no finished shard has such failures.\n");
    }

    @Test
    void retryKnowsTheClasses() {
        Blazon.Ended ended = Blazon.run("retry", to, "--class", "image-trunkated");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err())
                .isEqualTo("[--class] No failure of class 'image-trunkated'. Did you mean 'image-truncated'?"
                        + " Classes here: image-truncated.\n");
    }

    @Test
    void reportIsWrittenAgain() throws IOException {
        String before = Files.readString(to.resolve("report.html"));
        Files.delete(to.resolve("report.html"));
        Files.delete(to.resolve("README.md"));

        Blazon.Ended ended = Blazon.run("report", to);

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out()).isEqualTo(to.resolve("report.html") + "\n");
        assertThat(to.resolve("report.html")).hasContent(before);
        assertThat(to.resolve("README.md")).isNotEmptyFile();
    }

    @Test
    void planWritesNothing() throws IOException {
        Blazon.Ended ended = Blazon.run("plan", "quick-start", "--from", photos);

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out())
                .startsWith("recipe   quick-start version 1: ")
                .contains("\nshards   1, 5 samples\n", "\n  1 drop-small-images\n      min-side: 64\n", "\ncolumns  uid, url, key, ");
        try (var files = Files.list(temp)) {
            assertThat(files).containsExactlyInAnyOrder(photos, to);
        }
    }
}
