package dev.blazon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A model at two addresses, end to end.
final class SeveralServersRunTest {
    private static final String RECIPE = """
            recipe: two
            version: 1
            summary: One caption.
            models:
              captioner: {kind: openai}
            steps:
              - caption-image: {model: captioner, prompts: p.md}
            """;

    @TempDir
    private Path temp;

    private Path recipe = Path.of("");
    private Path photos = Path.of("");

    @BeforeEach
    void prepare() throws Exception {
        photos = Pictures.folder(temp.resolve("photos"), 6);
        recipe = Files.writeString(temp.resolve("two.yaml"), RECIPE);
        Files.writeString(temp.resolve("p.md"), "Describe {{ key }}.");
    }

    private Blazon.Ended run(VisionServer first, VisionServer second) {
        String urls = first.url() + "*2, " + second.url();
        return Blazon.run(
                "run",
                recipe,
                "--from",
                photos,
                "--to",
                temp.resolve("out"),
                "--model",
                "captioner=" + urls,
                "--ocr",
                "off");
    }

    private static String host(VisionServer server) {
        return server.url().replace("http://", "").replace("/v1", "");
    }

    @Test
    void goesOnWithTheOtherServerWhenAQuotaIsSpent() {
        try (VisionServer spent = new VisionServer("test-vl").refusing(402);
                VisionServer well = new VisionServer("test-vl")) {
            Blazon.Ended ended = run(spent, well);

            assertThat(ended.exitCode()).as(ended.err()).isZero();
            assertThat(ended.err())
                    .contains("read 6 = kept 6 + rejected 0 + failed 0\n")
                    .containsOnlyOnce("[" + host(spent) + "] The server answered 402 to model 'test-vl': 'no'. The run"
                            + " goes on with " + host(well)
                            + ". Add credit, then run again: what is done stays done.\n");
            assertThat(well.questions()).hasSize(6);
        }
    }

    @Test
    void stopsWhenEveryQuotaIsSpent() {
        try (VisionServer first = new VisionServer("test-vl").refusing(402);
                VisionServer second = new VisionServer("test-vl").refusing(402)) {
            Blazon.Ended ended = run(first, second);

            assertThat(ended.exitCode()).isEqualTo(2);
            assertThat(ended.err()).contains("No endpoint is left; before it went ");
        }
    }
}
