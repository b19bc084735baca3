package dev.blazon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// CLIPScore with a model on a server, which is given the pictures and the texts.
final class EvalClipTest {
    @TempDir
    private Path temp;

    private Path photos = Path.of("");
    private Path captions = Path.of("");
    private Path references = Path.of("");

    @BeforeEach
    void redAndBlue() throws IOException {
        photos = Files.createDirectory(temp.resolve("photos"));
        paint(photos.resolve("warm.png"), Color.RED);
        paint(photos.resolve("cold.jpg"), Color.BLUE);
        captions = Files.writeString(
                temp.resolve("c.json"), "{\"warm\": \"a red wall\", \"cold\": \"a red and blue wall\"}");
        references = Files.writeString(
                temp.resolve("r.json"), "{\"warm\": [\"a red wall\", \"a wall\"], \"cold\": [\"something\"]}");
    }

    private static void paint(Path file, Color color) throws IOException {
        BufferedImage picture = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        brush.setColor(color);
        brush.fillRect(0, 0, 64, 48);
        brush.dispose();
        String name = file.getFileName().toString();
        assertThat(ImageIO.write(picture, name.substring(name.indexOf('.') + 1), file.toFile()))
                .isTrue();
    }

    private Blazon.Ended eval(Object... more) {
        return Blazon.run(
                Stream.concat(Stream.of("eval", "--hypotheses", captions, "--references", references), Stream.of(more))
                        .toArray());
    }

    @Test
    void picturesAndTextsAreScoredByTheServersVectors() {
        try (ClipServer server = new ClipServer()) {
            Blazon.Ended ended =
                    eval("--clip", server.url(), "--images", photos, "--metrics", "CLIPScore,RefCLIPScore", "--json");

            assertThat(ended.errLines())
                    .containsExactly(
                            "CLIPScore: 1 of 2 pictures read by clip",
                            "CLIPScore: 2 of 2 pictures read by clip",
                            "CLIPScore: 4 of 4 texts read by clip");
            JsonNode told = JsonMapper.shared().readTree(ended.out());
            double half = 2.5 * Math.sqrt(0.5);
            assertThat(told.at("/corpus/CLIPScore").doubleValue()).isCloseTo((2.5 + half) / 2, within(1e-6));
            assertThat(told.at("/corpus/RefCLIPScore").doubleValue()).isCloseTo(2 * 2.5 / (2.5 + 1) / 2, within(1e-6));
            assertThat(told.at("/signatures/CLIPScore").stringValue())
                    .isEqualTo("CLIPScore|mode:strict|model:clip|version:1");
            List<JsonNode> texts = server.questions().stream()
                    .filter(question -> question.has("input"))
                    .toList();
            assertThat(texts)
                    .singleElement()
                    .satisfies(question -> assertThat(
                                    question.get("input").valueStream().map(JsonNode::stringValue))
                            .containsExactly(
                                    "A photo depicts a red wall",
                                    "A photo depicts a red and blue wall",
                                    "A photo depicts a wall",
                                    "A photo depicts something"));
        }
    }

    @Test
    void referencesAreNotReadForCaptionsAlone() {
        try (ClipServer server = new ClipServer()) {
            eval("--clip", server.url(), "--images", photos, "--metrics", "CLIPScore");

            assertThat(server.questions().stream().filter(question -> question.has("input")))
                    .singleElement()
                    .satisfies(question -> assertThat(question.get("input")).hasSize(2));
        }
    }

    @Test
    void vectorsThatAreKeptAreNotAskedAgain() {
        Path answers = temp.resolve("vectors.db");
        try (ClipServer server = new ClipServer()) {
            Object[] line = {
                "--clip", server.url(), "--images", photos, "--clip-answers", answers, "--metrics", "CLIPScore"
            };
            Blazon.Ended first = eval(line);
            Blazon.Ended second = eval(line);

            assertThat(server.questions()).hasSize(3);
            assertThat(second.out()).isEqualTo(first.out()).contains("  CLIPScore     2.1339  (");
        }
    }

    @Test
    void whatCannotBeSeenIsNamedBeforeAnythingIsAsked() throws Exception {
        try (ClipServer server = new ClipServer()) {
            Files.delete(photos.resolve("cold.jpg"));
            assertThat(eval("--clip", server.url(), "--images", photos).err())
                    .isEqualTo("[--clip] There is no picture for 1 of 2 images: 'cold'. Give the folder of the pictures"
                            + " with --images, named by the image.\n");
            assertThat(server.questions()).isEmpty();

            byte[] whole = Files.readAllBytes(photos.resolve("warm.png"));
            Files.write(photos.resolve("cold.jpg"), Arrays.copyOf(whole, 20));
            Blazon.Ended ended = eval("--clip", server.url(), "--images", photos);
            assertThat(ended.exitCode()).isEqualTo(2);
            assertThat(ended.errLines().getLast())
                    .startsWith("[--clip, image 'cold'] ")
                    .endsWith(" A mean over the other images would be another number.");
        }
    }

    @Test
    void optionsThatDoNotGoTogetherAreRefused() {
        assertThat(eval("--clip-model", "m").err())
                .isEqualTo("--clip-model and --clip-answers need --clip.\nSee 'blazon eval --help'.\n");
        assertThat(eval("--clip", "http://127.0.0.1:1/v1", "--clip-at-once", "0")
                        .err())
                .isEqualTo("--clip-at-once is 0, must be at least 1.\nSee 'blazon eval --help'.\n");
        assertThat(eval("--clip", "http://127.0.0.1:1/v1", "--image-vectors", "a.jsonl")
                        .err())
                .isEqualTo("--clip gives the vectors of --image-vectors and --text-vectors: give one or the others.\n"
                        + "See 'blazon eval --help'.\n");
    }
}
