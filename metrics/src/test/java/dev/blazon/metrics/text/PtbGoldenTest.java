package dev.blazon.metrics.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blazon.metrics.Golden;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

final class PtbGoldenTest {

    /// As the reference writes tokens before its filter.
    private static List<String> raw(List<String> captions) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        Lexer.Sink sink = new Lexer.Sink() {
            @Override
            public void token(String token) {
                line.append(line.isEmpty() ? "" : " ").append(token);
            }

            @Override
            public void endOfLine() {
                lines.add(line.toString());
                line.setLength(0);
            }
        };
        new Lexer(String.join("\n", captions) + "\n", sink).run(Integer.MAX_VALUE);
        return lines;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ptb_coco_val2017", "ptb_iiw_dense", "ptb_edge_cases"})
    void everyLineIsTheReferences(String name) {
        List<JsonNode> rows = Golden.jsonLines("ptb/" + name + ".jsonl.gz");
        List<String> captions = rows.stream()
                .map(row -> row.get(0).stringValue().replace('\n', ' '))
                .toList();

        List<String> lines = raw(captions);

        List<String> wrong = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            String wanted = rows.get(row).get(1).stringValue();
            String got = row < lines.size() ? lines.get(row) : "<none>";
            if (!got.equals(wanted.strip())) {
                wrong.add(captions.get(row) + "\n  wanted " + wanted + "\n  got    " + got);
            }
        }
        assertThat(wrong).isEmpty();
    }
}
