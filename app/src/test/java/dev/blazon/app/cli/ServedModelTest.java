package dev.blazon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ServedModelTest {
    @TempDir
    private Path temp;

    private Blazon.Ended run(VisionServer server, Path photos, Object to, String... more) {
        Object[] words = Stream.concat(
                        Stream.of(
                                "run",
                                "dense-captions",
                                "--from",
                                photos,
                                "--to",
                                to,
                                "--model",
                                "captioner=" + server.url()),
                        Stream.of(more))
                .toArray();
        return Blazon.run(words);
    }

    @Test
    void picturesAreSentAndAnswersArePaidOnce() throws Exception {
        Path photos = Pictures.folder(temp.resolve("p"), 5);
        Path to = temp.resolve("out");
        try (VisionServer server = new VisionServer("test-vl")) {
            assertThat(run(server, photos, to).exitCode()).isZero();
            assertThat(server.questions())
                    .hasSize(5)
                    .allSatisfy(body -> assertThat(body).contains("test-vl"));
            assertEachPictureIsSentOnce(photos, server);
            var before = Tree.of(to);

            Files.delete(to.resolve(".run/ledger.jsonl"));
            Blazon.Ended again = run(server, photos, to);

            assertThat(again.err()).contains("read 5 = kept 5 + rejected 0 + failed 0");
            assertThat(server.questions()).hasSize(5);
            assertThat(Tree.of(to)).isEqualTo(before);
            assertThat(Blazon.run("explain", to, "p002").out())
                    .contains(
                            "A made picture with coloured rectangles.",
                            "written by test-vl, prompt prompts/",
                            "100 tokens in, 10 out");
        }
    }

    /// Byte for byte as it is stored.
    private static void assertEachPictureIsSentOnce(Path photos, VisionServer server) throws IOException {
        try (Stream<Path> files = Files.list(photos)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".png")).toList()) {
                String sent = Base64.getEncoder().encodeToString(Files.readAllBytes(file));
                assertThat(server.questions())
                        .as(file.toString())
                        .filteredOn(body -> body.contains(sent))
                        .hasSize(1);
            }
        }
    }

    @Test
    void blindModelIsNoticed() {
        try (VisionServer server = new VisionServer("test-vl")) {
            Blazon.Ended ended = run(server, Pictures.folder(temp.resolve("p"), 1), temp.resolve("out"));

            assertThat(ended.err())
                    .containsPattern(
                            "Model 'captioner' was shown a picture of the word '[A-Z]{7}' and answered 'I see nothing.'."
                                    + " Perhaps it does not see pictures");
            Blazon.Ended doctor = Blazon.run("doctor", "--model", server.url());
            assertThat(doctor.exitCode()).isEqualTo(2);
            assertThat(doctor.out())
                    .contains("problem  models     'test-vl' at " + server.url() + " was shown the word '");
        }
    }

    @Test
    void severalModelsMustBeChosenFrom() {
        try (VisionServer server = new VisionServer("one", "two")) {
            Blazon.Ended ended = run(server, Pictures.folder(temp.resolve("p"), 1), temp.resolve("out"));

            assertThat(ended.exitCode()).isEqualTo(2);
            assertThat(ended.err())
                    .isEqualTo(
                            "[model captioner] The server at " + server.url() + " serves 2 models, and none is named."
                                    + " Set 'model' in the recipe to one of: 'one', 'two'.\n");
        }
    }

    @Test
    void deadServerIsToldBeforeAnythingRuns() {
        VisionServer server = new VisionServer("test-vl");
        server.close();

        Blazon.Ended ended = run(server, Pictures.folder(temp.resolve("p"), 1), temp.resolve("out"));

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err())
                .isEqualTo("[model captioner] The server at " + server.url()
                        + " does not answer. Start it, or correct the address.\n");
        assertThat(temp.resolve("out")).doesNotExist();
    }

    @Test
    void refusedKeyIsToldBeforeAnythingRuns() {
        try (VisionServer server = new VisionServer("test-vl").refusing(401)) {
            Blazon.Ended ended = run(server, Pictures.folder(temp.resolve("p"), 1), temp.resolve("out"));

            assertThat(ended.exitCode()).isEqualTo(2);
            assertThat(ended.err()).startsWith("[model captioner] ");
            assertThat(temp.resolve("out")).doesNotExist();
        }
    }

    @Test
    void measuredFactsNeedNoServer() {
        Path to = temp.resolve("out");

        Blazon.Ended ended = Blazon.run(
                "run",
                "dense-captions",
                "--from",
                Pictures.folder(temp.resolve("p"), 2),
                "--to",
                to,
                "--model",
                "captioner=facts");

        assertThat(ended.exitCode()).isZero();
        assertThat(Blazon.run("explain", to, "p001").out()).contains("written by blazon-measured-facts-1");
    }

    @Test
    void vanishedSourceStopsTheRun() {
        Path photos = Pictures.folder(temp.resolve("p"), 30);
        try (VisionServer server = new VisionServer("test-vl").answering(number -> {
            delete(photos);
            return "Gone.";
        })) {
            Blazon.Ended ended = run(server, photos, temp.resolve("out"), "--concurrency", "1");

            assertThat(ended.exitCode()).isEqualTo(3);
            assertThat(ended.err())
                    .contains(
                            "The folder '" + photos
                                    + "' is gone. Bring it back and run the same command again; finished shards stand.",
                            "Go on with the same command: blazon run dense-captions");
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "dense-captions-openai, /v1, gpt-6-luna",
        "dense-captions-anthropic, /v1, claude-sonnet-5-5",
        "dense-captions-gemini, /v1beta, gemini-3.5-flash-lite"
    })
    void eachProvidersRecipeAsksInItsOwnWords(String recipe, String path, String model) throws Exception {
        Path to = temp.resolve("out");
        Path photos = Pictures.folder(temp.resolve("p"), 2);
        try (VisionServer server = new VisionServer(model)) {
            String address = server.url().replaceFirst("/v1$", path);
            Blazon.Ended ended =
                    Blazon.run("run", recipe, "--from", photos, "--to", to, "--model", "captioner=" + address);

            assertThat(ended.err()).contains("read 2 = kept 2 + rejected 0 + failed 0");
            assertThat(server.questions()).hasSize(2);
            assertEachPictureIsSentOnce(photos, server);
            assertThat(Blazon.run("explain", to, "p001").out())
                    .contains(
                            "A made picture with coloured rectangles.",
                            "written by " + model + ", prompt prompts/",
                            "100 tokens in, 10 out");
        }
    }

    @Test
    void tooLittleContextIsNoticedBeforeTheRun() {
        try (VisionServer server = new VisionServer("test-vl\", \"max_model_len\": 700, \"owned_by\": \"vllm")) {
            Blazon.Ended ended = run(server, Pictures.folder(temp.resolve("p"), 1), temp.resolve("out"));

            assertThat(ended.err())
                    .contains("max-tokens is 768, and 'test-vl' at " + server.url()
                            + " has room for 700. Lower it, or serve the model with a larger context.");
            assertThat(Blazon.run("doctor", "--model", server.url()).out()).contains("was shown the word '");
        }
    }
}
