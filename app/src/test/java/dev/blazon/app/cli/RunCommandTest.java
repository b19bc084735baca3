package dev.blazon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.blazon.engine.ledger.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class RunCommandTest {
    @TempDir
    private Path temp;

    private Path photos;
    private Path to;

    @BeforeEach
    void makePictures() throws IOException {
        photos = Pictures.folder(temp.resolve("photos"), 7);
        Pictures.broken(photos.resolve("broken.jpg"));
        Pictures.write(photos.resolve("small.png"), 1, 20, 20);
        to = temp.resolve("out");
    }

    private Blazon.Ended run(Object... more) {
        Object[] words = new Object[more.length + 6];
        List.of("run", "quick-start", "--from", photos, "--to", to).toArray(words);
        System.arraycopy(more, 0, words, 6, more.length);
        return Blazon.run(words);
    }

    @Test
    void accountsForEverySample() {
        Blazon.Ended ended = run("--max-failures", "1");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .contains(
                        "read 9 = kept 7 + rejected 1 + failed 1\n",
                        "  rejected 1  short-side-below-min (step 1 drop-small-images)\n",
                        "  failed 1  image-truncated (step measure): 'broken'\n",
                        "Open file://" + to.resolve("report.html") + "\n",
                        "Data " + to.resolve("data/00000.parquet") + "\n",
                        "image-truncated: The stored file is damaged. Fetch it again at the source, then retry; if it stays"
                                + " so, it is lost.\nWhen that is done: blazon retry " + to + "\n")
                .doesNotContain("Try the failures again");
        assertThat(to.resolve("README.md")).isNotEmptyFile();
        assertThat(to.resolve("report.html")).isNotEmptyFile();
        assertThat(to.resolve("croissant.json")).isNotEmptyFile();
        assertThat(to.resolve("data/00000.parquet")).isNotEmptyFile();
        assertThat(to.resolve("rejects/00000.parquet")).isNotEmptyFile();
        assertThat(to.resolve("failures/00000.parquet")).isNotEmptyFile();
        assertThat(to.resolve(".run/recipe/recipe.yaml")).isNotEmptyFile();
    }

    @Test
    void tellsOnceWhatItLeavesAlone() throws IOException {
        Files.writeString(photos.resolve("notes.md"), "x");
        String notice = "1 file is neither a picture nor a sidecar and is left alone: 'notes.md'.";

        assertThat(run("--max-failures", "1").errLines()).containsOnlyOnce(notice);
        assertThat(Files.readString(to.resolve(".run/log.txt"))).containsOnlyOnce("notice: " + notice);
        assertThat(Blazon.run("plan", "quick-start", "--from", photos).errLines())
                .containsOnlyOnce(notice);
    }

    @Test
    void exitsWithOneAboveTheFailureLimit() {
        Blazon.Ended ended = run("--max-failures", "0");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.err())
                .contains(
                        "Too many failures: 1 of ",
                        "Repair what failed or give a higher --max-failures, then go on with: ");
        assertThat(run("--max-failures", "100%").exitCode()).isZero();
    }

    @Test
    void anotherConcurrencyGivesTheSameBytes() throws Exception {
        run("--max-failures", "100%", "--concurrency", "1");
        Path other = temp.resolve("other");
        Blazon.run(
                "run", "quick-start", "--from", photos, "--to", other, "--max-failures", "100%", "--concurrency", "16");

        assertThat(Tree.of(other)).isEqualTo(Tree.of(to)).isNotEmpty();
    }

    @Test
    void finishedRunHasNothingToDo() throws Exception {
        run("--max-failures", "100%");
        var before = Tree.of(to);

        Blazon.Ended again = run("--max-failures", "100%");

        assertThat(again.exitCode()).isZero();
        assertThat(again.err()).startsWith("Finished. 0 samples in ");
        assertThat(Tree.of(to)).isEqualTo(before);
    }

    @Test
    void higherLimitGoesOnAndLowerIsRefused() {
        assertThat(run("--limit", "3", "--max-failures", "100%").err()).contains("read 3 = ");
        assertThat(run("--limit", "9", "--max-failures", "100%").err()).contains("read 9 = ");

        Blazon.Ended lower = run("--limit", "2");

        assertThat(lower.exitCode()).isEqualTo(2);
        assertThat(lower.err())
                .isEqualTo("[--limit] This run had limit 9, is 2 now: a lower one would throw finished samples away."
                        + " Give 9 or more, or another --to.\n");
    }

    @Test
    void picturesAboveACapFailUntilItIsRaised() {
        Blazon.Ended capped =
                run("--max-failures", "100%", "--max-image-pixels", "7000", "--max-image-bytes", "2000000");
        assertThat(capped.err()).contains("  failed 7  image-pixels-above-max (step measure), such as 'p000'\n");

        Blazon.Ended lower = Blazon.run("retry", to, "--max-image-pixels", "6999");
        assertThat(lower.exitCode()).isEqualTo(2);
        assertThat(lower.err())
                .isEqualTo("[--max-image-pixels] This run had 7000, is 6999 now: pictures that were read would not be"
                        + " read again. Give 7000 or more, or another --to.\n");

        Blazon.Ended raised = Blazon.run("retry", to, "--max-image-pixels", "10000");
        assertThat(raised.err()).contains("read 9 = kept 7 + rejected 1 + failed 1\n");
    }

    @Test
    void eventsAreJsonLines() {
        Blazon.Ended ended = run("--json", "--max-failures", "100%");

        List<JsonNode> events =
                ended.out().lines().map(JsonMapper.shared()::readTree).toList();
        JsonNode last = events.getLast();
        assertThat(last.path("event").asString()).isEqualTo("end");
        assertThat(last.path("exit-code").intValue()).isZero();
        assertThat(last.path("read").intValue()).isEqualTo(9);
        assertThat(last.path("kept").intValue()).isEqualTo(7);
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void folderOfAnotherRunIsRefused() {
        run("--max-failures", "100%");

        Blazon.Ended other = run("--format", "jsonl");

        assertThat(other.exitCode()).isEqualTo(2);
        assertThat(other.err())
                .isEqualTo(
                        "[" + to.resolve(".run/run.json") + "] This folder holds another run: format was 'parquet', is"
                                + " 'jsonl'. Give the same input, recipe, models and format to go on with it, or another --to.\n");
    }

    @Test
    void folderOfAnotherRunIsRefusedByWhatTellsMostNotByItsLimit() {
        run("--limit", "9", "--max-failures", "100%");
        Path others = Pictures.folder(temp.resolve("others"), 2);

        Blazon.Ended other =
                Blazon.run("run", "quick-start", "--from", others, "--to", to, "--format", "jsonl", "--limit", "1");

        assertThat(other.exitCode()).isEqualTo(2);
        assertThat(other.err())
                .isEqualTo("[" + to.resolve(".run/run.json") + "] This folder holds another run: source was '" + photos
                        + "', is '" + others
                        + "', format was 'parquet', is 'jsonl'. Give the same input, recipe, models"
                        + " and format to go on with it, or another --to.\n");
    }

    @Test
    void changedInputIsRefused() throws IOException {
        run("--max-failures", "100%");
        Pictures.write(photos.resolve("p003.png"), 99, 200, 100);

        Blazon.Ended ended = run();

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err())
                .contains("The input changed since this run began: shard 00000 is not what was read before."
                        + " Bring the old input back, or give another --to.");
    }

    @Test
    void twoRunsOnOneFolderAreRefused() {
        try (RunFolder held = RunFolder.open(to)) {
            Blazon.Ended ended = run();

            assertThat(ended.exitCode()).isEqualTo(2);
            assertThat(ended.err())
                    .isEqualTo("[" + held.root()
                            + "] Another run is writing this folder. Wait for it to end, or give another --to.\n");
        }
    }

    @Test
    void folderWithOtherThingsIsRefused() throws IOException {
        Files.createDirectories(to);
        Files.writeString(to.resolve("README.md"), "my notes");

        Blazon.Ended ended = run();

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err())
                .isEqualTo("[--to] '" + to + "' is not empty and holds no run. Give a new or an empty folder.\n");
        assertThat(to.resolve("README.md")).hasContent("my notes");
    }

    @Test
    void folderInsideTheSourceIsRefused() {
        to = photos.resolve("out");

        assertThat(run().err())
                .isEqualTo("[--to] '" + to + "' lies inside the source '" + photos
                        + "', so the next run would read what this one wrote. Give a folder outside of it.\n");
        assertThat(to).doesNotExist();
    }

    @Test
    void folderThatCannotBeWrittenIsRefused() throws IOException {
        Path closed = Files.createDirectory(temp.resolve("closed"));
        assumeFalse(
                !closed.toFile().setWritable(false) || Files.isWritable(closed), "permissions do not bind this user");
        to = closed.resolve("out");

        Blazon.Ended ended = run();

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err())
                .isEqualTo("[" + to + "] The run folder cannot be written: no permission for '" + to
                        + "'. Choose a folder that can be written with --to.\n");
    }

    @Test
    void pathBelowAFileIsRefused() throws IOException {
        to = Files.writeString(temp.resolve("file"), "text").resolve("out");

        assertThat(run().exitCode()).isEqualTo(2);
    }

    @Test
    void leavesTheTextReaderOutAsToldAndRemembersIt() throws IOException {
        assertThat(run("--ocr", "off", "--max-failures", "9").exitCode()).isZero();

        assertThat(Files.readString(to.resolve(".run/run.json")))
                .contains("\"text reader\":\"none\"", "\"ocr\":\"OFF\"");
        assertThat(Blazon.run("retry", to, "--max-failures", "9").exitCode()).isZero();
        assertThat(Blazon.run("plan", "quick-start", "--from", photos, "--ocr", "off")
                        .out())
                .contains("\nocr      none\n");
        assertThat(Blazon.run("plan", "quick-start", "--from", photos, "--ocr", "on")
                        .err())
                .contains("'on' is none of auto, off");
    }

    @Test
    void sidecarsNamedLikeShardsAreKept() throws IOException {
        Path numbered = temp.resolve("numbered");
        Files.createDirectories(numbered);
        for (int number = 0; number < 8; number++) {
            Pictures.write(numbered.resolve("0000" + number + ".png"), number, 100, 80);
        }
        List<Object> words = List.of(
                "run",
                "quick-start",
                "--from",
                numbered,
                "--to",
                to,
                "--format",
                "sidecar",
                "--samples-per-shard",
                "2");

        assertThat(Blazon.run(words.toArray()).exitCode()).isZero();

        for (int number = 0; number < 8; number++) {
            assertThat(to.resolve("data/0000" + number + ".txt")).isNotEmptyFile();
        }
        assertThat(Blazon.run(words.toArray()).err()).doesNotContain("Missing or changed");
    }

    @Test
    void everyFormatIsWritten() {
        for (String format : List.of("parquet", "webdataset", "sidecar", "jsonl")) {
            to = temp.resolve(format);
            assertThat(run("--format", format, "--max-failures", "100%").exitCode())
                    .as(format)
                    .isZero();
            assertThat(to.resolve("data")).as(format).isNotEmptyDirectory();
        }
    }
}
