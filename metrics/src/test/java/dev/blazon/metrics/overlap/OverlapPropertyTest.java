package dev.blazon.metrics.overlap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.blazon.metrics.CaptionSet;
import dev.blazon.metrics.Mode;
import dev.blazon.metrics.Scores;
import dev.blazon.metrics.text.CutSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

final class OverlapPropertyTest {

    private static CaptionSet set(List<String> hypotheses, List<List<String>> references) {
        List<String> ids = IntStream.range(0, hypotheses.size())
                .mapToObj(Integer::toString)
                .toList();
        return new CaptionSet(ids, hypotheses, references);
    }

    @Property(tries = 300)
    void everyTextHasScoresWithinBounds(
            @ForAll @Size(value = 3) List<@StringLength(max = 40) String> hypotheses,
            @ForAll @Size(value = 3) List<@Size(min = 1, max = 3) List<@StringLength(max = 40) String>> references) {
        for (Mode mode : Mode.values()) {
            for (Scores scores : OverlapMetrics.of(set(hypotheses, references), mode)) {
                double most = scores.name().startsWith("CIDEr") ? 10 : 1;
                assertThat(scores.corpus()).as(scores.name()).isBetween(0.0, most + 1e-9);
                for (int image = 0; image < scores.size(); image++) {
                    assertThat(scores.of(image)).as(scores.name()).isBetween(0.0, most + 1e-9);
                }
            }
        }
    }

    @Property(tries = 100)
    void orderOfReferencesIsIrrelevant(
            @ForAll @Size(value = 2) List<@StringLength(max = 30) String> hypotheses,
            @ForAll @Size(min = 1, max = 4) List<@StringLength(max = 30) String> references) {
        List<String> turned = references.reversed();
        List<Scores> one = OverlapMetrics.ofTokenized(set(hypotheses, List.of(references, List.of("a b"))));
        List<Scores> other = OverlapMetrics.ofTokenized(set(hypotheses, List.of(turned, List.of("a b"))));

        for (int metric = 0; metric < one.size(); metric++) {
            assertThat(one.get(metric).corpus()).isCloseTo(other.get(metric).corpus(), within(1e-12));
        }
    }

    @Test
    void aTextThatEqualsItsReferenceScoresBest() {
        List<String> texts = List.of("a man rides a brown horse", "two cats sleep on a red sofa");
        List<Scores> scores =
                OverlapMetrics.of(set(texts, texts.stream().map(List::of).toList()), Mode.STRICT);

        assertThat(scores)
                .extracting(Scores::name)
                .containsExactly("Bleu_1", "Bleu_2", "Bleu_3", "Bleu_4", "ROUGE_L", "CIDEr", "CIDEr_plain");
        scores.subList(0, 5).forEach(score -> assertThat(score.corpus()).isCloseTo(1, within(1e-8)));
        scores.subList(5, 7).forEach(score -> assertThat(score.corpus()).isCloseTo(10, within(1e-8)));
        assertThat(scores.get(5).signature())
                .hasToString("CIDEr|idf:corpus|images:2|mode:strict|refs:1|tok:ptb-3.4.1|variant:d|version:1");
    }

    @Test
    void aLineBreakInACaptionShiftsTheOthersInStrictModeOnly() {
        List<String> texts = List.of("a red\u2028ball", "a dog", "a cat");
        CaptionSet set = set(
                List.of("a red ball", "a dog", "a cat"),
                texts.stream().map(List::of).toList());

        assertThat(OverlapMetrics.of(set, Mode.FIXED).get(0).of(2)).isCloseTo(1, within(1e-8));
        assertThat(OverlapMetrics.of(set, Mode.STRICT).get(0).of(2)).isLessThan(0.6);
    }

    @Test
    void anImageWithoutReferencesIsNamed() {
        assertThatThrownBy(
                        () -> OverlapMetrics.of(set(List.of("a"), Collections.singletonList(List.of())), Mode.STRICT))
                .hasMessage("Image '0' has no reference.");
    }

    @Test
    void oneImageScoresInAPartAsInTheWholeWhenTheIdfIsGiven() {
        CaptionSet whole = set(
                List.of("a man rides a horse", "two cats on a sofa", "a red bus"),
                List.of(List.of("a man on a horse", "a rider"), List.of("cats on a sofa"), List.of("the red bus")));
        CaptionSet part = new CaptionSet(
                whole.ids().subList(0, 1),
                whole.hypotheses().subList(0, 1),
                whole.references().subList(0, 1));
        double inWhole = OverlapMetrics.of(CutSet.given(whole)).get(5).of(0);
        CutSet alone = CutSet.given(part);

        Scores given = OverlapMetrics.of(
                        alone, Optional.of(IdfTexts.of("whole", whole.references(), alone, Mode.STRICT)))
                .get(5);

        assertThat(OverlapMetrics.of(alone).get(5).of(0)).isZero();
        assertThat(inWhole).isGreaterThan(1);
        assertThat(given.of(0)).isCloseTo(inWhole, within(1e-12));
        assertThat(given.signature())
                .hasToString("CIDEr|idf:whole|images:1|mode:strict|refs:2|tok:given|variant:d|version:1");
    }
}
