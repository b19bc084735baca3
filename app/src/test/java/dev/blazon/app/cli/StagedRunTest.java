package dev.blazon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A recipe with a step that must know all samples, end to end.
final class StagedRunTest {
    private static final long MOST_SECONDS = 120;
    private static final String FACTS = """
            recipe: once
            version: 1
            summary: Each picture once.
            steps:
              - drop-small-images: {min-side: 64}
              - drop-duplicate-images: {same: %s}
              - describe-facts: {as: dense}
            """;
    private static final String ASKED = """
            recipe: once
            version: 1
            summary: Each picture once.
            models:
              captioner: {kind: openai}
            steps:
              - caption-image: {model: captioner, prompts: p.md, as: first}
              - drop-duplicate-images: {}
              - caption-image: {model: captioner, prompts: q.md, as: second}
            """;

    @TempDir
    private Path temp;

    private Path photos;
    private Path recipe;
    private Path to;

    /// Ten pictures of which `p001` and `p002` come again as `x001`, `x002`, `y001`; one broken and one small.
    @BeforeEach
    void makePictures() throws IOException {
        photos = Pictures.folder(temp.resolve("photos"), 10);
        Files.copy(photos.resolve("p001.png"), photos.resolve("x001.png"));
        Files.copy(photos.resolve("p002.png"), photos.resolve("x002.png"));
        Files.copy(photos.resolve("p001.png"), photos.resolve("y001.png"));
        Pictures.broken(photos.resolve("broken.png"));
        Pictures.write(photos.resolve("small.png"), 1, 20, 20);
        recipe = Files.writeString(temp.resolve("once.yaml"), FACTS.formatted("bytes"));
        to = temp.resolve("out");
    }

    private Blazon.Ended run(Path from, Path folder, Object... more) {
        List<Object> words = new ArrayList<>(List.of(
                "run",
                recipe,
                "--from",
                from,
                "--to",
                folder,
                "--ocr",
                "off",
                "--samples-per-shard",
                4,
                "--max-failures",
                "50%"));
        words.addAll(Arrays.asList(more));
        return Blazon.run(words.toArray());
    }

    @Test
    void keepsEachPictureOnceAndAccountsForAll() throws IOException {
        Blazon.Ended ended = run(photos, to);

        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(ended.err())
                .contains(
                        "Finished. 15 samples in ",
                        "read 15 = kept 10 + rejected 4 + failed 1\n",
                        "  rejected 3  duplicate-image (step 2 drop-duplicate-images)\n",
                        "  rejected 1  short-side-below-min (step 1 drop-small-images)\n",
                        "  failed 1  image-truncated (step measure)");
        assertThat(Files.readString(to.resolve("report.html"))).contains("duplicate-image", "short-side-below-min");
        try (Stream<Path> thumbnails = Files.list(to.resolve(".run/thumbnails"))) {
            assertThat(thumbnails.filter(file -> file.toString().endsWith(".jpg")))
                    .hasSize(14);
        }
    }

    @Test
    void explainsASampleThroughAllStages() {
        run(photos, to);

        assertThat(Blazon.run("explain", to, "y001").out())
                .contains(
                        "fate      rejected by step 2 drop-duplicate-images: duplicate-image (same bytes as 'p001')\n")
                .contains("step      1 drop-small-images: kept\n");
        assertThat(Blazon.run("explain", to, "p001").out()).contains("""
                step      1 drop-small-images: kept
                step      2 drop-duplicate-images: kept
                step      3 describe-facts: wrote caption 'dense'
                """);
    }

    @Test
    void theSameCommandAgainDoesNothing() {
        run(photos, to);
        assertThat(run(photos, to).err()).contains("Finished. 0 samples in ");
    }

    @Test
    void picturesThatComeWithTheirSamplesAreFoundAgain() throws IOException {
        Path table = temp.resolve("table");
        assertThat(Blazon.run(
                                "run",
                                "quick-start",
                                "--from",
                                photos,
                                "--to",
                                table,
                                "--ocr",
                                "off",
                                "--embed-images",
                                "--max-failures",
                                "50%")
                        .exitCode())
                .isZero();

        Blazon.Ended ended = run(table.resolve("data"), to, "--embed-images");

        assertThat(ended.err()).contains("read 13 = kept 10 + rejected 3 + failed 0\n");
        assertThat(Blazon.run("explain", to, "x002").out()).contains("same bytes as 'p002'");
        try (Stream<Path> thumbnails = Files.list(to.resolve(".run/thumbnails"))) {
            assertThat(thumbnails.filter(file -> file.toString().endsWith(".jpg")))
                    .hasSize(13);
        }
    }

    @Test
    void samePixelsInAnotherFormatAreTheSamePictureWhenAskedFor() throws IOException {
        ImageIO.write(
                ImageIO.read(photos.resolve("p003.png").toFile()),
                "bmp",
                photos.resolve("z003.bmp").toFile());
        assertThat(run(photos, to).err()).contains("rejected 3  duplicate-image");
        Files.writeString(recipe, FACTS.formatted("pixels"));

        assertThat(run(photos, temp.resolve("pixels")).err()).contains("rejected 4  duplicate-image");

        assertThat(Blazon.run("explain", temp.resolve("pixels"), "z003").out()).contains("same pixels as 'p003'");
    }

    @Test
    void sidecarsOfSamplesThatAreNoLongerKeptGo() throws IOException {
        run(photos, to, "--format", "sidecar", "--limit", 13);
        assertThat(to.resolve("data/p001.txt")).exists();
        assertThat(to.resolve("data/x001.txt")).doesNotExist();
        assertThat(run(photos, to, "--format", "sidecar").err())
                .contains("read 15 = kept 10 + rejected 4 + failed 1\n");
        try (Stream<Path> texts = Files.list(to.resolve("data"))) {
            assertThat(texts.filter(file -> file.toString().endsWith(".txt"))).hasSize(10);
        }
    }

    @Test
    void thePlanTellsOfStages() {
        Blazon.Ended plan = Blazon.run("plan", recipe, "--from", photos, "--ocr", "off");

        assertThat(plan.out())
                .contains("steps    in 2 stages, because a step must know all samples first\n  1 drop-small");
        assertThat(Blazon.run("plan", recipe, "--from", photos, "--ocr", "off", "--json")
                        .out())
                .contains("\"stages\" : 2");
    }

    @Test
    void programsAreToldTheStage() {
        assertThat(run(photos, to, "--json").out()).contains("\"stage\":1,\"stages\":2,");
    }

    @Test
    void answersOfAllStagesArePaidOnceThroughARetry() throws IOException {
        Files.writeString(recipe, ASKED);
        Files.writeString(temp.resolve("p.md"), "First of {{ key }}.");
        Files.writeString(temp.resolve("q.md"), "Second of {{ key }}.");
        Set<String> sick = ConcurrentHashMap.newKeySet();
        sick.addAll(List.of("First of p001.", "Second of p005."));
        Files.delete(photos.resolve("broken.png"));
        try (VisionServer server = new VisionServer("test-vl")) {
            server.refusing(question -> sick.stream().anyMatch(question::contains));
            Object[] model = {"--model", "captioner=" + server.url()};
            assertThat(run(photos, to, model).err()).contains("read 14 = kept 10 + rejected 2 + failed 2\n");
            assertThat(Blazon.run("explain", to, "x001").out())
                    .as("p001 failed, so this is the first")
                    .contains("kept");
            sick.clear();

            Blazon.Ended healed = Blazon.run("retry", to);

            assertThat(healed.err()).contains("read 14 = kept 11 + rejected 3 + failed 0\n");
            assertThat(Blazon.run("explain", to, "x001").out()).contains("same bytes as 'p001'");
            assertThat(server.questions()).doesNotHaveDuplicates();
        }
    }

    @Test
    void killedInAnyStageAndRunAgainGivesTheSameBytes() throws Exception {
        killAndCompare(4);
    }

    @Test
    @Tag("long")
    void killedSixtyTimesInAnyStageGivesTheSameBytes() throws Exception {
        killAndCompare(60);
    }

    private void killAndCompare(int kills) throws Exception {
        Pictures.folder(photos, 24);
        for (int index = 0; index < 24; index += 3) {
            String copy = String.format("z%03d.png", index);
            Files.copy(photos.resolve(String.format("p%03d.png", index)), photos.resolve(copy));
        }
        Path whole = temp.resolve("whole");
        assertThat(finish(command(whole, 3))).isZero();
        Random random = new Random(20260202);
        Path killed = temp.resolve("killed");
        int kill = 0;
        while (kill < kills) {
            Process process = Blazon.start(temp, command(killed, 1 + random.nextInt(8)));
            if (killedInTime(process, killed, 1 + random.nextInt(6), random)) {
                kill++;
            } else {
                assertThat(process.exitValue()).as(() -> Blazon.errorsIn(temp)).isZero();
                assertThat(Tree.of(killed)).isEqualTo(Tree.of(whole));
                killed = temp.resolve("killed-" + kill + "-" + random.nextLong());
            }
        }

        assertThat(finish(command(killed, 5))).isZero();

        assertThat(Tree.of(killed)).isEqualTo(Tree.of(whole)).hasSizeGreaterThan(10);
    }

    /// Kills soon after so much more was committed, in whatever stage that is.
    private static boolean killedInTime(Process process, Path folder, int more, Random random)
            throws InterruptedException {
        long goal = committed(folder) + more;
        while (process.isAlive() && committed(folder) < goal) {
            process.waitFor(5, TimeUnit.MILLISECONDS);
        }
        boolean ended = process.waitFor(random.nextInt(40), TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
        return !ended;
    }

    /// Shards finished in both stages, and one for the survey between them.
    private static long committed(Path folder) {
        return lines(folder.resolve(".run/stage-1/.run/ledger.jsonl"))
                + lines(folder.resolve(".run/stage-1/.run/survey/made-from"))
                + lines(folder.resolve(".run/ledger.jsonl"));
    }

    private static long lines(Path file) {
        try {
            return Files.readString(file).lines().count();
        } catch (IOException _) {
            return 0;
        }
    }

    private Object[] command(Path folder, int concurrency) {
        return List.of(
                        "run",
                        recipe,
                        "--from",
                        photos,
                        "--to",
                        folder,
                        "--samples-per-shard",
                        5,
                        "--concurrency",
                        concurrency,
                        "--max-failures",
                        "50%")
                .toArray();
    }

    private int finish(Object[] command) throws IOException, InterruptedException {
        Process process = Blazon.start(temp, command);
        assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(() -> Blazon.errorsIn(temp)).isLessThan(3);
        return process.exitValue();
    }
}
