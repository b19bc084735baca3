package dev.blazon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Replies of status 200 without a caption: none is ever written as one.
final class NoCaptionRunTest {
    private static final String CHOICE =
            "{\"model\": \"m\", \"choices\": [{\"message\": {%s}, \"finish_reason\": \"%s\"}],"
                    + " \"usage\": {\"prompt_tokens\": 9, \"completion_tokens\": 0}}";

    @TempDir
    private Path temp;

    private Blazon.Ended run(String kind, String path, String reply) throws Exception {
        Path recipe = Files.writeString(temp.resolve("one.yaml"), """
                recipe: one
                version: 1
                summary: One caption each.
                models:
                  captioner: {kind: %s, model: m, deadline-seconds: 3}
                steps:
                  - caption-image: {model: captioner, prompts: [p.md]}
                """.formatted(kind));
        Files.writeString(temp.resolve("p.md"), "Describe {{ key }}.");
        try (VisionServer server = new VisionServer("m").replying(reply)) {
            return Blazon.run(
                    "run",
                    recipe,
                    "--from",
                    Pictures.folder(temp.resolve("photos"), 2),
                    "--to",
                    temp.resolve("out"),
                    "--format",
                    "jsonl",
                    "--max-failures",
                    "100%",
                    "--ocr",
                    "off",
                    "--model",
                    "captioner=" + server.url().replaceFirst("/v1$", path));
        }
    }

    private void assertNothingIsWritten(Blazon.Ended ended, String faultClass) {
        assertThat(ended.err())
                .contains("read 2 = kept 0 + rejected 0 + failed 2\n")
                .contains("  failed 2  " + faultClass + " (step 1 caption-image), such as 'p000'\n");
        assertThat(temp.resolve("out/data/00000.jsonl")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "content": ""                                         | stop           | caption-empty
            "content": "  \\n "                                   | stop           | caption-empty
            "content": "<think>A dog, perhaps.</think>"           | stop           | caption-empty
            "content": null                                       | stop           | caption-empty
            "content": null                                       | error          | model-bad-answer
            "content": null, "refusal": "I cannot look at that."  | stop           | caption-refused
            "content": "A dog on"                                 | content_filter | caption-refused
            "content": "A dog on"                                 | length         | caption-cut-off
            """)
    void ofServersOfTheCommonInterface(String message, String finish, String faultClass) throws Exception {
        assertNothingIsWritten(run("openai", "/v1", CHOICE.formatted(message, finish)), faultClass);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            []                             | end_turn   | caption-empty
            [{"type": "text", "text": ""}] | end_turn   | caption-empty
            []                             | refusal    | caption-refused
            [{"type": "text", "text": "A"}]| max_tokens | caption-cut-off
            """)
    void ofAnthropic(String content, String reason, String faultClass) throws Exception {
        String reply = "{\"type\": \"message\", \"model\": \"m\", \"content\": " + content + ", \"stop_reason\": \""
                + reason + "\", \"usage\": {\"input_tokens\": 9, \"output_tokens\": 1}}";
        assertNothingIsWritten(run("anthropic", "/v1", reply), faultClass);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "candidates": [{"content": {"parts": [{"text": ""}]}, "finishReason": "STOP"}]        | caption-empty
            "candidates": [{"finishReason": "STOP"}]                                              | caption-empty
            "candidates": [{"finishReason": "SAFETY"}]                                            | caption-refused
            "promptFeedback": {"blockReason": "PROHIBITED_CONTENT"}                               | caption-refused
            "candidates": [{"content": {"parts": [{"text": "A"}]}, "finishReason": "MAX_TOKENS"}] | caption-cut-off
            """)
    void ofGemini(String ending, String faultClass) throws Exception {
        String reply = "{\"modelVersion\": \"m\", " + ending
                + ", \"usageMetadata\": {\"promptTokenCount\": 9, \"candidatesTokenCount\": 1}}";
        assertNothingIsWritten(run("gemini", "/v1beta", reply), faultClass);
    }
}
