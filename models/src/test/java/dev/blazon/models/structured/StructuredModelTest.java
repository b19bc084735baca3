package dev.blazon.models.structured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blazon.core.fault.ModelException;
import dev.blazon.core.model.Answer;
import dev.blazon.core.model.Answer.Finish;
import dev.blazon.core.model.AnswerForm;
import dev.blazon.core.model.AnswerSchema;
import dev.blazon.core.model.Question;
import dev.blazon.core.sample.Usage;
import dev.blazon.core.testkit.ScriptedModel;
import dev.blazon.models.testkit.Pictures;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StructuredModelTest {
    private static final AnswerSchema SCHEMA = new AnswerSchema("people", """
            {"type":"object","required":["people"],"properties":{"people":{"type":"array","items":
            {"type":"object","required":["age"],"properties":{"age":{"type":"integer"},"mood":{"enum":["glad","sad"]}}}}}}""");
    private static final Question QUESTION =
            Pictures.about(Pictures.jpeg("x", 8, 8)).withForm(AnswerForm.json(SCHEMA));
    private static final String WHOLE = "{\"people\":[{\"age\":7}]}";

    private static ScriptedModel saying(String... texts) {
        Deque<String> script = new ArrayDeque<>(List.of(texts));
        return new ScriptedModel(_ -> new Answer(script.removeFirst(), Finish.COMPLETE, new Usage(10, 1), "m"));
    }

    private static Answer ask(ScriptedModel model) {
        return new StructuredModel(model).ask(QUESTION);
    }

    @Test
    void leavesWholeJsonAsItIs() {
        assertThat(ask(saying(" {\"people\": [{\"age\": 7}]}\n")))
                .isEqualTo(new Answer(WHOLE, Finish.COMPLETE, new Usage(10, 1), "m"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```json\n{\"people\": [{\"age\": 7}]}\n```",
                "Sure! {\"people\": [{\"age\": 7}]} Anything else?",
                "{\"people\": [{\"age\": 7,},],}",
                "{people: [{'age': 7}]}",
                "{\"people\": [{\"age\": 7 /* years */}]}",
                "<think>Is it {\"people\": [{\"age\": 9}]}? No.</think>{\"people\": [{\"age\": 7}]}",
                "I saw {curly} things [1]. {\"people\": [{\"age\": 7}]}",
                "{\"people\": [{\"age\": 7}]}{\"people\": [{\"age\": 8}]}"
            })
    void repairsTheUsualDamageWithoutAsking(String text) {
        ScriptedModel model = saying(text);

        assertThat(ask(model))
                .isEqualTo(new Answer(WHOLE, Finish.COMPLETE, new Usage(10, 1), "m").withDetail("json-repaired"));
        assertThat(model.asked()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "No people.| it was no JSON",
                "{}| /people is missing",
                "[]| The whole is an array, must be object",
                "{\"people\": [{\"age\": \"old\"}]}| /people/0/age is a string, must be integer",
                "{\"people\": [{\"age\": 7, \"mood\": \"blue\"}]}| /people/0/mood is none of the values allowed"
            })
    void asksOnceMoreAndSaysWhatWasWrong(String text, String problem) {
        ScriptedModel model = saying(text, WHOLE);

        Answer answer = ask(model);

        assertThat(answer)
                .isEqualTo(new Answer(WHOLE, Finish.COMPLETE, new Usage(20, 2), "m").withDetail("json-asked-again"));
        assertThat(model.asked().getLast().text())
                .isEqualTo("Describe it.\n\nAn answer to this was not usable, because " + problem
                        + ". Answer with the JSON alone.");
        assertThat(model.asked().getLast().pictures()).isEqualTo(QUESTION.pictures());
    }

    @Test
    void givesUpAfterTheSecond() {
        assertThatThrownBy(() -> ask(saying("one", "two")))
                .isInstanceOfSatisfying(ModelException.class, fault -> {
                    assertThat(fault.faultClass()).isEqualTo("model-answer-malformed");
                    assertThat(fault.attempts()).isEqualTo(2);
                    assertThat(fault.remedy()).isEqualTo(ModelException.Remedy.GIVE_UP);
                })
                .hasMessage("[sample 'a' step caption-image] Model 'scripted' was asked twice for JSON and answered"
                        + " 'two': it was no JSON. Try another model, or a server that answers by a schema.");
    }

    @Test
    void passesRefusalsAndAnswersCutOff() {
        for (Finish finish : List.of(Finish.REFUSED, Finish.CUT_OFF)) {
            Answer answer = new Answer("{\"peo", finish, Usage.NONE, "m");

            assertThat(ask(new ScriptedModel(_ -> answer))).isEqualTo(answer);
        }
    }

    @Test
    void leavesQuestionsWithoutASchemaAlone() {
        assertThat(new StructuredModel(saying("```no```"))
                        .ask(QUESTION.withForm(AnswerForm.TEXT))
                        .text())
                .isEqualTo("```no```");
    }

    @Test
    void endsOnHostileAnswers() {
        for (String text : List.of("[".repeat(100_000), "{\"a\":".repeat(5_000), "{".repeat(60) + WHOLE, "")) {
            assertThatThrownBy(() -> ask(saying(text, text))).isInstanceOf(ModelException.class);
        }
    }
}
