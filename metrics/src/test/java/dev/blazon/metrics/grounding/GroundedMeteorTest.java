package dev.blazon.metrics.grounding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.blazon.metrics.Scores;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

final class GroundedMeteorTest {
    private static final String CAPTION = "<gdo class=\"person\" person-0 person-1>Two men</gdo> <gda class='run fast'"
            + " person-0>run</gda> <gdl couch-0 class=\"couch\">by a couch</gdl>, a < b.";

    @Test
    void tagsAreTakenOffAndTheirObjectsKept() {
        GroundedText text = GroundedText.of(CAPTION);

        assertThat(text.text()).isEqualTo("Two men run by a couch, a < b.");
        assertThat(text.objects()).containsExactly("person-0", "person-1", "couch-0");
        assertThat(GroundedText.of("<gdx a>b</gdx> <gdo x").text()).isEqualTo("<gdx a>b</gdx> <gdo x");
    }

    /// By hand: two of three named objects are there, two of four there are named: 4/7; with METEOR 1/2, 8/15.
    @Test
    void isTheHarmonicMeanOfMeteorAndGrounding() {
        Set<String> objects = Set.of("person-0", "couch-0", "tv-0", "dog-0");
        List<Scores> scores = GroundedMeteor.of(List.of(
                new GroundedMeteor.Grounded(0.5, CAPTION, objects),
                new GroundedMeteor.Grounded(0.5, "no tags", objects),
                new GroundedMeteor.Grounded(0.5, CAPTION, Set.of())));

        assertThat(scores.get(0).of(0)).isCloseTo(8.0 / 15, within(1e-12));
        assertThat(scores.get(1).of(0)).isCloseTo(4.0 / 7, within(1e-12));
        assertThat(scores.get(0).of(1)).isZero();
        assertThat(scores.get(0).of(2)).isNaN();
        assertThat(scores.get(0).corpus()).isCloseTo(4.0 / 15, within(1e-12));
        assertThat(scores.get(0).signature()).hasToString("gMETEOR|formula:unconfirmed|mode:strict|version:1");
    }

    @Property(tries = 300)
    void isBetweenBothParts(
            @ForAll @DoubleRange(min = 0, max = 1) double meteor, @ForAll String text, @ForAll String object) {
        GroundedMeteor.Grounded grounded =
                new GroundedMeteor.Grounded(meteor, text + "<gdo a-0>x</gdo>", new HashSet<>(List.of("a-0", object)));
        double least = Math.min(meteor, grounded.groundingF1());
        double most = Math.max(meteor, grounded.groundingF1());

        assertThat(grounded.score()).isBetween(least - 1e-12, most + 1e-12);
    }

    @Test
    void meteorIsAShare() {
        assertThatThrownBy(() -> new GroundedMeteor.Grounded(Double.NaN, "", Set.of()))
                .hasMessage("[gMETEOR] METEOR is NaN, must be 0 to 1.");
    }
}
