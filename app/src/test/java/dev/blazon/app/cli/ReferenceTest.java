package dev.blazon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blazon.app.shelf.Home;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ReferenceTest {

    /// Stale? `./blazon operators --markdown > docs/reference/operators.md`
    @Test
    void operatorsPageIsWhatTheCodeSays() throws Exception {
        Path page = Home.find().folder().resolve("docs/reference/operators.md");

        assertThat(Files.readString(page))
                .isEqualTo(Blazon.run("operators", "--markdown").out());
    }

    @Test
    void operatorIsShownWithItsOptions() {
        assertThat(Blazon.run("operators", "drop-small-images").out())
                .startsWith("drop-small-images\n  ")
                .contains("\n  min-side  (whole number, default 256)\n");
        assertThat(Blazon.run("operators", "drop-smal-images").err())
                .isEqualTo("[operators] No operator 'drop-smal-images'. Did you mean 'drop-small-images'?"
                        + " 'blazon operators' lists them.\n");
    }

    @Test
    void referenceSpeaksJson() {
        JsonNode operators =
                JsonMapper.shared().readTree(Blazon.run("operators", "--json").out());
        JsonNode recipe = JsonMapper.shared()
                .readTree(Blazon.run("recipes", "quick-start", "--json").out());

        assertThat(operators.valueStream().map(operator -> operator.path("id").asString()))
                .contains("caption-image", "describe-facts", "drop-small-images")
                .isSorted();
        assertThat(recipe.path("steps").valueStream().map(JsonNode::asString))
                .containsExactly("drop-small-images", "describe-facts");
    }

    @Test
    void everyShippedRecipeIsListedAndReads() {
        assertThat(Blazon.run("recipes").out())
                .contains(
                        "quick-start",
                        "dense-captions",
                        "dense-captions-openai",
                        "dense-captions-anthropic",
                        "dense-captions-gemini");
    }

    @Test
    void everyCommandHasHelpWithExamples() {
        for (String command :
                List.of("demo", "run", "plan", "retry", "explain", "report", "doctor", "operators", "recipes")) {
            Blazon.Ended help = Blazon.run(command, "--help");

            assertThat(help.exitCode()).as(command).isZero();
            assertThat(help.out()).as(command).contains("Example", "  blazon " + command);
        }
    }

    @Test
    void versionNamesTheJava() {
        assertThat(Blazon.run("--version").out()).matches("blazon \\S+\nJava \\S+\n");
    }

    @Test
    void doctorSpeaksJson() {
        JsonNode findings =
                JsonMapper.shared().readTree(Blazon.run("doctor", "--json").out());

        assertThat(findings.valueStream().map(finding -> finding.path("subject").asString()))
                .contains("java", "memory", "disk", "pictures", "text", "models");
    }
}
