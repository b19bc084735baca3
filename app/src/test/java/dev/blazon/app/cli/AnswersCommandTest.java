package dev.blazon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AnswersCommandTest {
    @TempDir
    private Path temp;

    private Path photos = Path.of("");
    private Path shared = Path.of("");

    @BeforeEach
    void prepare() {
        photos = Pictures.folder(temp.resolve("p"), 3);
        shared = temp.resolve("shared.db");
    }

    private Path recipe(String name, String second) throws IOException {
        Path folder = Files.createDirectories(temp.resolve(name));
        Files.writeString(folder.resolve("long.md"), "Describe this picture.\n");
        Files.writeString(folder.resolve("short.md"), second + "\n");
        return Files.writeString(folder.resolve("recipe.yaml"), """
                recipe: %s
                version: 1
                summary: Two captions.
                models:
                  captioner: {kind: auto}
                steps:
                  - caption-image: {model: captioner, prompts: [long.md], as: dense}
                  - caption-image: {model: captioner, prompts: [short.md], as: short}
                """.formatted(name));
    }

    private Blazon.Ended run(VisionServer server, Path recipe, String to) {
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
                shared,
                "--ocr",
                "off");
    }

    @Test
    void recipesThatShareAJournalPayOnlyForTheStepThatDiffers() throws Exception {
        try (VisionServer server = new VisionServer("test-vl")) {
            assertThat(run(server, recipe("one", "In one line."), "a").exitCode())
                    .isZero();
            assertThat(server.questions()).hasSize(6);

            assertThat(run(server, recipe("two", "In five words."), "b").exitCode())
                    .isZero();

            assertThat(server.questions()).hasSize(9);
            assertThat(temp.resolve("a/.run/answers.db")).doesNotExist();
        }
    }

    @Test
    void journalIsCountedListedShrunkAndGivenAway() throws Exception {
        try (VisionServer server = new VisionServer("test-vl")) {
            run(server, recipe("one", "In one line."), "a");
        }
        Path out = temp.resolve("answers.jsonl.gz");

        Blazon.Ended count = Blazon.run("answers", "count", shared);
        assertThat(count.out())
                .matches("model +answers +refused +cut off +input tokens +output tokens  from – to\n"
                        + "test-vl +6 +0 +0 +600 +60  [0-9T:Z-]+ – [0-9T:Z-]+\n");
        assertThat(Blazon.run("answers", "list", shared, "--model", "test-vl")
                        .out()
                        .lines())
                .hasSize(6)
                .allMatch(line -> line.endsWith("  complete  100+10  A made picture with coloured rectangles."));
        assertThat(Blazon.run("answers", "list", shared, "--model", "other").out())
                .isEmpty();
        assertThat(Blazon.run("answers", "export", shared, out).out()).isEqualTo("[" + out + "] 6 answers written.\n");
        Path other = temp.resolve("new/other.db");
        assertThat(Blazon.run("answers", "import", out, other).out())
                .isEqualTo("[" + other + "] 6 answers added, 0 were there already.\n");
        assertThat(Blazon.run("answers", "compact", other, "--forget", "test-vl")
                        .out())
                .startsWith("6 answers removed, 0 kept; ");
    }

    @Test
    void aRunFolderStandsForItsJournal() throws Exception {
        Path to = temp.resolve("own");
        try (VisionServer server = new VisionServer("test-vl")) {
            Blazon.run("run", "dense-captions", "--from", photos, "--to", to, "--model", "captioner=" + server.url());
        }

        assertThat(Blazon.run("answers", "count", to, "--json").out()).contains("\"answers\" : 3");
    }

    @Test
    void wrongInputIsNamed() {
        assertThat(Blazon.run("answers", "count", temp).err())
                .isEqualTo("[" + temp.resolve(".run/answers.db")
                        + "] There is no journal of answers. Give a run folder in which a model was asked.\n");
        assertThat(Blazon.run("answers", "compact", temp, "--drop", "all").err())
                .contains("--drop is 'all', must be refused or cut-off.");
        assertThat(Blazon.run("answers").exitCode()).isEqualTo(2);
    }
}
