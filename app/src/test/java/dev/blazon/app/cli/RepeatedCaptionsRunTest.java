package dev.blazon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A model that says the same of most pictures, end to end.
final class RepeatedCaptionsRunTest {
    private static final String RECIPE = """
            recipe: bored
            version: 1
            summary: No caption more than twice.
            models:
              captioner: {kind: openai}
            steps:
              - caption-image: {model: captioner, prompts: p.md}
              - drop-repeated-captions: {at-most: 2, action: %s}
            """;

    @TempDir
    private Path temp;

    private Path photos = Path.of("");

    @BeforeEach
    void prepare() throws Exception {
        photos = Pictures.folder(temp.resolve("photos"), 8);
        Files.writeString(temp.resolve("p.md"), "Describe {{ key }}.");
    }

    /// Every third answer is of its own.
    /// Answers by the picture, whichever is asked first.
    private VisionServer bored() {
        VisionServer server = new VisionServer("test-vl");
        return server.answering(question -> {
            int number = numberOf(server.questions().get(question - 1));
            return switch (number % 3) {
                case 0 -> "Picture number " + number + ".";
                case 1 -> "A picture.";
                default -> "a PICTURE";
            };
        });
    }

    private int numberOf(String question) {
        for (int number = 1; number <= 8; number++) {
            try {
                byte[] picture = Files.readAllBytes(photos.resolve("p00" + (number - 1) + ".png"));
                if (question.contains(java.util.Base64.getEncoder().encodeToString(picture))) {
                    return number;
                }
            } catch (java.io.IOException fault) {
                throw new java.io.UncheckedIOException(fault);
            }
        }
        throw new AssertionError("no picture in the question");
    }

    private Blazon.Ended run(VisionServer server, String action, String to, int concurrency) throws Exception {
        Path recipe = Files.writeString(temp.resolve("bored.yaml"), RECIPE.formatted(action));
        return Blazon.run(
                "run",
                recipe,
                "--from",
                photos,
                "--to",
                temp.resolve(to),
                "--model",
                "captioner=" + server.url(),
                "--answers",
                temp.resolve("shared.db"),
                "--samples-per-shard",
                3,
                "--concurrency",
                concurrency,
                "--ocr",
                "off");
    }

    @Test
    void keepsTheFirstOnesInTheOrderOfTheInput() throws Exception {
        try (VisionServer server = bored()) {
            Blazon.Ended ended = run(server, "reject", "out", 1);

            assertThat(ended.exitCode()).as(ended.err()).isZero();
            assertThat(ended.err())
                    .contains(
                            "read 8 = kept 4 + rejected 4 + failed 0\n",
                            "  rejected 4  caption-repeated (step 2 drop-repeated-captions)\n");
            assertThat(Blazon.run("explain", temp.resolve("out"), "p007").out())
                    .contains("fate      rejected by step 2 drop-repeated-captions: caption-repeated"
                            + " (dense: same words as 'p000', sample 6 of 6 with them)\n");
        }
    }

    @Test
    void flagsOnlyWhenToldToAndGivesTheSameBytesAgainForNothing() throws Exception {
        try (VisionServer server = bored()) {
            Blazon.Ended first = run(server, "flag", "a", 1);
            run(server, "flag", "b", 4);

            assertThat(first.err()).contains("read 8 = kept 8 + rejected 0 + failed 0\n");
            assertThat(Blazon.run("explain", temp.resolve("a"), "p007").out()).contains("caption-repeated");
            assertThat(Blazon.run("explain", temp.resolve("a"), "p000").out()).doesNotContain("caption-repeated");
            assertThat(server.questions()).hasSize(8);
            assertThat(Tree.of(temp.resolve("b"))).isEqualTo(Tree.of(temp.resolve("a")));
        }
    }
}
