package dev.blazon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class InPlaceRunTest {
    private static final String MINE = "Picture number 1";

    @TempDir
    private Path temp;

    private Path photos;

    @BeforeEach
    void makePictures() throws IOException {
        photos = Pictures.folder(temp.resolve("photos"), 4);
        for (int index : List.of(0, 2, 3)) {
            Files.delete(photos.resolve("p00" + index + ".txt"));
        }
    }

    private Blazon.Ended run(String to, Object... more) {
        List<Object> words = new ArrayList<>(List.of("run", "quick-start", "--from", photos, "--to", temp.resolve(to)));
        words.addAll(List.of("--format", "sidecar", "--ocr", "off"));
        words.addAll(Arrays.asList(more));
        return Blazon.run(words.toArray());
    }

    @Test
    void writesBesideThePicturesAndLeavesWhatStandsThere() throws IOException {
        Blazon.Ended ended = run("out", "--in-place");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.err())
                .contains(
                        "read 4 = kept 4 + rejected 0 + failed 0\n",
                        "texts beside the pictures: 3 written, 1 left alone\n"
                                + "  left alone 1  text-present"
                                + " (a text of yours stands there; --overwrite replaces and keeps it)\n",
                        "Data " + temp.resolve("out/data/00000.jsonl") + "\n");
        assertThat(photos.resolve("p001.txt")).hasContent(MINE);
        assertThat(text("p000")).isNotBlank();
        String sentence = "Texts beside the pictures: 3 written, 1 left alone (text-present 1)."
                + " The captions of those left alone stand in data/ only.";
        assertThat(Files.readString(temp.resolve("out/README.md"))).contains(sentence);
        assertThat(Files.readString(temp.resolve("out/report.html"))).contains(sentence);
    }

    @Test
    void countsForPrograms() {
        JsonNode end = JsonMapper.shared()
                .readTree(run("out", "--in-place", "--overwrite", "--json")
                        .out()
                        .lines()
                        .toList()
                        .getLast());

        assertThat(end.path("texts").toString())
                .isEqualTo("{\"written\":4,\"replaced\":1,\"left-alone\":0,\"reasons\":{}}");
        assertThat(Path.of(photos + "/.blazon/before/1/p001.txt")).hasContent(MINE);
    }

    @Test
    void laterRunsReadWhatPersonsWroteAndNothingElse() throws IOException {
        run("first", "--in-place");
        String first = text("p000");
        Files.writeString(photos.resolve("p002.txt"), "A caption that I have corrected.");

        Blazon.Ended second = run("second", "--in-place");
        Blazon.Ended third = run("third", "--in-place", "--overwrite");

        assertThat(second.err()).contains("texts beside the pictures: 2 written, 2 left alone\n");
        assertThat(third.err())
                .contains(
                        "texts beside the pictures: 4 written, 0 left alone\n",
                        "  replaced 2 of yours, kept in .blazon/before beside them\n");
        assertThat(text("p000")).isEqualTo(first);
        assertThat(text("p001")).contains("“" + MINE + "”");
        assertThat(text("p002")).contains("“A caption that I have corrected.”");
        assertThat(temp.resolve("third/data/00000.jsonl"))
                .hasSameTextualContentAs(temp.resolve("second/data/00000.jsonl"));
    }

    @Test
    void aRunGoesOnWhereSomebodyCorrectsItsTexts() throws IOException {
        run("out", "--in-place", "--limit", 2, "--samples-per-shard", 1);
        Files.writeString(photos.resolve("p000.txt"), "Corrected while the run went on.");

        Blazon.Ended ended = run("out", "--in-place", "--samples-per-shard", 1);

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.err()).contains("texts beside the pictures: 3 written, 1 left alone\n");
        assertThat(text("p000")).isEqualTo("Corrected while the run went on.");
    }

    @Test
    void retryKnowsTheRunsTexts() throws IOException {
        Pictures.broken(photos.resolve("q.png"));
        run("out", "--in-place", "--max-failures", "50%");
        String before = text("p000");
        Files.writeString(photos.resolve("p002.txt"), "Corrected.");
        // as large as before: a retry heals what was damaged on the way, not another input
        byte[] healed = Arrays.copyOf(Files.readAllBytes(photos.resolve("p003.png")), 100);
        Files.write(photos.resolve("q.png"), healed);

        Blazon.Ended ended = Blazon.run("retry", temp.resolve("out"));

        assertThat(ended.err())
                .contains(
                        "texts beside the pictures: 2 written, 2 left alone\n",
                        "  left alone 1  text-edited (you edited what this run wrote)\n");
        assertThat(text("p000")).isEqualTo(before);
        assertThat(text("p002")).isEqualTo("Corrected.");
    }

    @Test
    void overwritingIsAnotherRun() {
        run("out", "--in-place");

        Blazon.Ended ended = run("out", "--in-place", "--overwrite");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err())
                .contains("format was 'sidecar .txt BESIDE_IMAGE', is 'sidecar .txt BESIDE_IMAGE overwrite'.");
    }

    @Test
    void takesTheExtensionThatTrainersReadWithOrWithoutDot() throws IOException {
        assertThat(run("out", "--in-place", "--extension", "caption").err())
                .contains("texts beside the pictures: 4 written, 0 left alone\n");

        assertThat(Files.readString(photos.resolve("p001.caption"))).contains("“" + MINE + "”");
        assertThat(photos.resolve("p001.txt")).hasContent(MINE);
    }

    @Test
    void refusesWhatIsNoFolderOfPictures() throws IOException {
        Path rows = Files.writeString(temp.resolve("rows.jsonl"), "{\"image\":\"photos/p000.png\"}\n");

        Blazon.Ended ended = Blazon.run(
                "run", "quick-start", "--from", rows, "--to", temp.resolve("out"), "--format", "sidecar", "--in-place");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err())
                .startsWith("[--in-place] '")
                .endsWith("' is no folder of pictures, and a text can stand beside a picture only where that is a file"
                        + " of its own. Leave --in-place out: the texts then go to the run folder.\n");
        assertThat(temp.resolve("out")).doesNotExist();
        assertThat(Blazon.run("plan", "quick-start", "--from", rows, "--format", "sidecar", "--in-place")
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void optionsThatWouldDoNothingAreRefused() {
        assertThat(run("out", "--overwrite").err()).startsWith("--overwrite needs --in-place.\n");
        assertThat(Blazon.run("run", "quick-start", "--from", photos, "--to", temp.resolve("out"), "--in-place")
                        .err())
                .startsWith("--in-place needs --format sidecar, seen parquet.\n");
    }

    private String text(String picture) throws IOException {
        return Files.readString(photos.resolve(picture + ".txt"));
    }
}
