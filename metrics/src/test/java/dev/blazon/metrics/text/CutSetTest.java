package dev.blazon.metrics.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blazon.metrics.CaptionSet;
import dev.blazon.metrics.Mode;
import dev.blazon.metrics.Scores;
import dev.blazon.metrics.overlap.OverlapMetrics;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class CutSetTest {
    private static final List<List<String>> REFERENCES = List.of(
            List.of("A man rides a brown horse.", "A rider on a horse."), List.of("Two cats on a sofa at 5 p.m."));

    private static CutSet cut(String... captions) {
        return CutSet.of(new CaptionSet(List.of("1", "2"), List.of(captions), REFERENCES), Mode.STRICT);
    }

    /// A line separator shifts the captions of its own set alone, and nothing becomes of no words.
    @Test
    void setsInOneAfterAnotherKeepTheirWords() {
        CutSet one = cut("A man\u2028rides.", "A horse on a sofa.");
        CutSet other = cut("", "Two cats sleep at 5 p.m.");

        CutSet both = one.then(other);

        assertThat(IntStream.range(0, 4).mapToObj(text -> both.hypotheses().text(text, both.vocabulary())))
                .containsExactly("a man", "rides", "", "two cats sleep at 5 p.m.");
        assertThat(both.firstReference()).containsExactly(0, 2, 3, 5, 6);
        assertThat(both.base().toString()).isEqualTo("|images:4|mode:strict|refs:1-2|tok:ptb-3.4.1|version:1");
        List<Scores> scores = OverlapMetrics.of(both);
        for (int metric = 0; metric < 4; metric++) {
            assertThat(scores.get(metric).corpusOf(new int[] {0, 1}))
                    .isEqualTo(OverlapMetrics.of(one).get(metric).corpus());
            assertThat(scores.get(metric).corpusOf(new int[] {2, 3}))
                    .isEqualTo(OverlapMetrics.of(other).get(metric).corpus());
        }
    }
}
