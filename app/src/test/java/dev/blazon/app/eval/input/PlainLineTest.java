package dev.blazon.app.eval.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

final class PlainLineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"image_id\": 7, \"caption\": \"a cow\"}",
                "{\"references\": [\"a\", \"b \\u00e9 \\ud83d\\ude00\"], \"id\": \"x\", \"more\": {\"caption\": [1, {}]}}",
                "{\"id\": 12345678901234567890, \"image_id\": \"first\", \"text\": \"t\", \"caption\": \"before it\"}",
                " {\"key\" : \"k\" , \"captions\" : [ ] } ",
                "{\"id\": 1, \"caption\": \"a\", \"caption\": \"the last one counts\"}"
            })
    void aPlainLineIsReadAsItsTree(String line) {
        Row tree = Row.of(JsonMapper.shared().readTree(line), Path.of("f.jsonl"), "line 1");

        assertThat(PlainLine.row(line)).contains(tree);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "7",
                "{\"id\": 1}",
                "{\"caption\": \"a\"}",
                "{\"id\": 1.5, \"caption\": \"a\"}",
                "{\"id\": null, \"caption\": \"a\"}",
                "{\"id\": 1, \"caption\": null}",
                "{\"id\": 1, \"caption\": [\"a\", 2]}",
                "{\"id\": 1, \"caption\": [{\"caption\": \"a\"}]}",
                "{\"id\": 1, \"caption\": [\"a\"",
                "{\"id\": 1, \"caption\": \"a\"",
                "{\"id\": 1, \"caption\": \"a\"} {}",
                "{\"id\": 1, \"caption\": \"a\"} x"
            })
    void whatIsOtherwiseIsLeftToTheTree(String line) {
        assertThat(PlainLine.row(line)).isEmpty();
    }
}
