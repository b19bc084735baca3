package dev.blazon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server that answers nothing now and then, end to end.
final class AskedAgainRunTest {
    private static final String RECIPE = """
            recipe: again
            version: 1
            summary: One caption.
            models:
              captioner: {kind: openai, temperature: 0.7}
            steps:
              - caption-image: {model: captioner, prompts: p.md}
            """;

    @TempDir
    private Path temp;

    @Test
    void anEmptyAnswerIsAskedForAgainAndARerunGivesTheSameBytesForNothing() throws Exception {
        Path photos = Pictures.folder(temp.resolve("photos"), 3);
        Path recipe = Files.writeString(temp.resolve("again.yaml"), RECIPE);
        Files.writeString(temp.resolve("p.md"), "Describe {{ key }}.");
        try (VisionServer server = new VisionServer("test-vl")) {
            server.answering(number -> number == 2 ? "" : "A picture.");

            Blazon.Ended first = run(server, recipe, photos, "a");
            Blazon.Ended second = run(server, recipe, photos, "b");

            assertThat(first.err()).contains("read 3 = kept 3 + rejected 0 + failed 0\n");
            assertThat(second.err()).contains("read 3 = kept 3 + rejected 0 + failed 0\n");
            assertThat(server.questions()).hasSize(4).doesNotHaveDuplicates();
            assertThat(Tree.of(temp.resolve("b"))).isEqualTo(Tree.of(temp.resolve("a")));
        }
    }

    private Blazon.Ended run(VisionServer server, Path recipe, Path photos, String to) {
        return Blazon.run(
                "run",
                recipe,
                "--from",
                photos,
                "--to",
                temp.resolve(to),
                "--answers",
                temp.resolve("shared.db"),
                "--model",
                "captioner=" + server.url(),
                "--ocr",
                "off");
    }
}
