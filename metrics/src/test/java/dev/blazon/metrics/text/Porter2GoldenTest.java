package dev.blazon.metrics.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blazon.metrics.Golden;
import java.util.List;
import org.junit.jupiter.api.Test;

final class Porter2GoldenTest {

    @Test
    void stemsOfAllWordsAreTheReferences() {
        List<String[]> rows = Golden.lines("meteor/porter2_stems.tsv.gz").stream()
                .map(line -> line.split("\t", -1))
                .toList();

        assertThat(rows).hasSizeGreaterThan(90_000);
        assertThat(rows.stream().filter(row -> !Porter2.stem(row[0]).equals(row[1])))
                .extracting(row -> row[0] + " " + row[1] + " but " + Porter2.stem(row[0]))
                .isEmpty();
    }
}
