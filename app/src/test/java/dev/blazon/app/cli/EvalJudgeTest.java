package dev.blazon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Captions that a model judges.
final class EvalJudgeTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String GOOD = "{\\\"score\\\": 80, \\\"reason\\\": \\\"same\\\"}";

    @TempDir
    private Path temp;

    private Path captions = Path.of("");
    private Path references = Path.of("");

    @BeforeEach
    void twentyImages() throws IOException {
        Map<String, String> each = new LinkedHashMap<>();
        for (int image = 0; image < 20; image++) {
            each.put("" + image, "Caption number " + image + ".");
        }
        captions = file("captions.json", JSON.writeValueAsString(each));
        references = file("references.json", JSON.writeValueAsString(each).replace("Caption", "Reference"));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(temp.resolve(name), text);
    }

    private Blazon.Ended eval(Object... more) {
        return Blazon.run(Stream.concat(
                        Stream.of("eval", "--hypotheses", captions, "--references", references, "--metrics", "CLAIR"),
                        Stream.of(more))
                .toArray());
    }

    @Test
    void eachCaptionIsJudgedAtTemperatureNought() {
        try (VisionServer server = new VisionServer("judge").answering(_ -> GOOD)) {
            Blazon.Ended ended = eval("--judge", server.url(), "--judge-model", "judge:1", "--json");

            JsonNode told = JSON.readTree(ended.out());
            assertThat(told.at("/corpus/CLAIR").doubleValue()).isCloseTo(0.8, within(1e-12));
            assertThat(told.at("/signatures/CLAIR").stringValue())
                    .isEqualTo("CLAIR|judge:judge_1|mode:strict|tries:3|version:1");
            assertThat(ended.errLines())
                    .hasSize(10)
                    .startsWith("CLAIR: 2 of 20 captions judged by judge:1")
                    .endsWith("CLAIR: 20 of 20 captions judged by judge:1");
            List<JsonNode> asked =
                    server.questions().stream().map(JSON::readTree).toList();
            assertThat(asked).hasSize(20).allSatisfy(question -> {
                assertThat(question.get("temperature").doubleValue()).isZero();
                assertThat(question.get("model").stringValue()).isEqualTo("judge:1");
                assertThat(question.has("seed")).isFalse();
            });
            assertThat(String.join("\n", server.questions()))
                    .contains("Candidate set:\\n- Caption number 7.\\n\\nReference set:\\n- Reference number 7.\\n");
        }
    }

    @Test
    void answersThatAreKeptAreNotAskedAgain() {
        Path answers = temp.resolve("answers.db");
        try (VisionServer server = new VisionServer("judge").answering(number -> "I say " + number + " of 100.")) {
            Blazon.Ended first = eval("--judge", server.url(), "--judge-answers", answers);
            Blazon.Ended second = eval("--judge", server.url(), "--judge-answers", answers);

            assertThat(server.questions()).hasSize(20);
            assertThat(first.out()).contains("  CLAIR         0.1050  (");
            assertThat(second.out()).isEqualTo(first.out());
        }
    }

    /// Every other question is of a caption's second or third try.
    @Test
    void whatCannotBeReadIsAskedAgainThenCountsAsNoughtAndIsTold() throws Exception {
        captions = file("captions.json", "{\"1\": \"a\"}");
        references = file("references.json", "{\"1\": \"b\"}");
        try (VisionServer unsure = new VisionServer("judge").answering(_ -> "Who knows?");
                VisionServer late = new VisionServer("judge").answering(number -> number < 3 ? "Who knows?" : GOOD)) {
            Blazon.Ended strict = eval("--judge", unsure.url(), "--judge-answers", temp.resolve("a.db"));
            Blazon.Ended fixed = eval("--judge", unsure.url(), "--mode", "fixed", "--json");
            Blazon.Ended third = eval("--judge", late.url(), "--judge-answers", temp.resolve("b.db"));

            assertThat(strict.out()).contains("  CLAIR         0.0000  (");
            assertThat(strict.errLines())
                    .contains("CLAIR: the judge gave no reply that can be read for 1 of 1 captions; they count as 0.");
            assertThat(JSON.readTree(fixed.out()).at("/corpus/CLAIR").isNull()).isTrue();
            assertThat(fixed.errLines())
                    .contains("CLAIR: the judge gave no reply that can be read for 1 of 1 captions; they have no"
                            + " score.");
            assertThat(unsure.questions()).hasSize(6);
            assertThat(third.out()).contains("  CLAIR         0.8000  (");
            assertThat(third.errLines()).containsExactly("CLAIR: 1 of 1 captions judged by judge");
            assertThat(late.questions()).hasSize(3);
        }
    }

    @Test
    void aScoreThatIsNoNumberEndsTheScoringAsTheReferenceDoes() {
        try (VisionServer server = new VisionServer("judge").answering(_ -> "{\\\"score\\\": null}")) {
            Blazon.Ended ended = eval("--judge", server.url());

            assertThat(ended.exitCode()).isEqualTo(2);
            assertThat(ended.errLines().getLast())
                    .matches("\\[judge, image '[0-9]+'] The score is no number, and the reference program stops there:"
                            + " null or a list\\. Mode FIXED reads on or asks again\\. On the command line that is"
                            + " --mode fixed\\.");
        }
    }

    @Test
    void aJudgeThatRefusesEndsTheScoring() {
        try (VisionServer server = new VisionServer("judge").refusing(401)) {
            Blazon.Ended ended = eval("--judge", server.url(), "--judge-model", "judge");

            assertThat(ended.exitCode()).isEqualTo(2);
            assertThat(ended.out()).isEmpty();
            assertThat(ended.errLines().getLast()).contains("answered 401");
        }
    }

    @Test
    void optionsThatNeedAJudgeAreRefusedWithoutOne() {
        assertThat(eval().err()).isEqualTo("CLAIR needs a judge: give --judge.\nSee 'blazon eval --help'.\n");
        assertThat(eval("--judge-model", "m").err())
                .isEqualTo("--judge-model needs --judge.\nSee 'blazon eval --help'.\n");
        assertThat(eval("--judge-answers", "a.db").err())
                .isEqualTo("--judge-answers keeps a judge's answers and needs --judge.\nSee 'blazon eval --help'.\n");
    }
}
