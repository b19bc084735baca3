package dev.blazon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blazon.engine.report.Healing;
import dev.blazon.engine.report.Healing.Chance;
import dev.blazon.models.dialect.FaultKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What a run says of samples that failed: how often each was tried, and whether trying again can help.
final class RetryAdviceTest {
    private static final String RECIPE = """
            recipe: tries
            version: 1
            summary: One caption each.
            models:
              captioner: {kind: openai, deadline-seconds: 4}
            steps:
              - caption-image: {model: captioner, prompts: [p.md]}
            """;

    @TempDir
    private Path temp;

    private Path recipe = Path.of("");
    private Path photos = Path.of("");
    private Path to = Path.of("");

    @BeforeEach
    void prepare() throws Exception {
        photos = Pictures.folder(temp.resolve("photos"), 3);
        recipe = Files.writeString(temp.resolve("tries.yaml"), RECIPE);
        Files.writeString(temp.resolve("p.md"), "Describe {{ key }}.");
        to = temp.resolve("out");
    }

    private Blazon.Ended run(VisionServer server) {
        return Blazon.run(
                "run",
                recipe,
                "--from",
                photos,
                "--to",
                to,
                "--format",
                "jsonl",
                "--max-failures",
                "100%",
                "--ocr",
                "off",
                "--model",
                "captioner=" + server.url());
    }

    @Test
    void countsEveryTryOfTheCallThatFailed() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        try (VisionServer server = new VisionServer("test-vl")
                .refusing(500, body -> body.contains("p001") && tries.incrementAndGet() > 0)) {
            Blazon.Ended ended = run(server);

            assertThat(ended.err()).contains("read 3 = kept 2 + rejected 0 + failed 1\n");
            assertThat(tries.get()).isGreaterThan(1);
            assertThat(Blazon.run("explain", to, "p001").out())
                    .contains("model-server-error after " + tries.get() + " attempts: ");
            assertThat(ended.err())
                    .endsWith("Try the failures again: blazon retry " + to + "\n")
                    .doesNotContain("model-server-error: ");
        }
    }

    @Test
    void aRefusedQuestionIsTriedOnceAndNeedsARepair() throws Exception {
        try (VisionServer server = new VisionServer("test-vl").refusing(body -> body.contains("p001"))) {
            Blazon.Ended ended = run(server);

            assertThat(Blazon.run("explain", to, "p001").out()).contains("model-request-refused after 1 attempt: ");
            assertThat(ended.err())
                    .endsWith("model-request-refused: Change the server's settings and retry, or the model's options in"
                            + " the recipe and run into another folder.\nWhen that is done: blazon retry " + to + "\n");
            assertThat(Files.readString(to.resolve("report.html")))
                    .contains("When that is done, run the failures again with <code>blazon retry ")
                    .doesNotContain("What to do next");
        }
    }

    @Test
    void anAnswerThatIsKeptIsNotToBeRetried() throws Exception {
        String refusal = "\", \"refusal\": \"I would rather not.";
        try (VisionServer server = new VisionServer("test-vl").answering(_ -> refusal)) {
            Blazon.Ended ended = run(server);

            assertThat(ended.err())
                    .contains("read 3 = kept 0 + rejected 0 + failed 3\n")
                    .endsWith("caption-refused: The answers are kept, so retrying ends the same. Try another prompt or"
                            + " model, in another folder.\n")
                    .doesNotContain("blazon retry");
            assertThat(Files.readString(to.resolve("report.html"))).doesNotContain("blazon retry");

            Blazon.run("retry", to);
            assertThat(server.questions()).as("retrying asks nothing").hasSize(3);
        }
    }

    @Test
    void anAnswerCutOffIsPaidForOnce() {
        String cut = "{\"model\": \"served\", \"choices\": [{\"message\": {\"content\": \"A picture of\"},"
                + " \"finish_reason\": \"length\"}], \"usage\": {\"prompt_tokens\": 9, \"completion_tokens\": 512}}";
        try (VisionServer server = new VisionServer("test-vl").replying(cut)) {
            assertThat(run(server).err())
                    .contains("  failed 3  caption-cut-off (step 1 caption-image), such as 'p000'\n")
                    .endsWith(
                            "caption-cut-off: The answers are kept, so retrying ends the same. Raise max-tokens in the"
                                    + " recipe and run into another folder.\n");

            Blazon.run("retry", to);
            assertThat(server.questions()).as("retrying asks nothing").hasSize(3);
        }
    }

    @Test
    void aFailureIsNoAnswerAndIsAskedAgain() {
        AtomicBoolean well = new AtomicBoolean();
        try (VisionServer server = new VisionServer("test-vl").refusing(body -> body.contains("p001") && !well.get())) {
            assertThat(run(server).err()).contains("read 3 = kept 2 + rejected 0 + failed 1\n");
            well.set(true);

            assertThat(Blazon.run("retry", to).err()).contains("read 3 = kept 3 + rejected 0 + failed 0\n");
            assertThat(server.questions()).as("each is answered once").hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource(FaultKind.class)
    void whatPassesIsToBeRetriedAndNothingElse(FaultKind kind) {
        Chance chance = Healing.of(kind.code()).chance();

        switch (kind.remedy()) {
            case RETRY_LATER -> assertThat(chance).isEqualTo(Chance.RETRY);
            case GIVE_UP -> assertThat(chance).isEqualTo(Chance.REPAIR);
            case STOP -> assertThat(chance).as("ends the run").isNotEqualTo(Chance.NONE);
        }
    }
}
