package dev.blazon.operators.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blazon.core.fault.SampleException;
import dev.blazon.core.operator.Outcome;
import dev.blazon.core.operator.Part;
import dev.blazon.core.operator.PerGroup.Membership;
import dev.blazon.core.sample.Caption;
import dev.blazon.core.sample.Flag;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.sample.Usage;
import dev.blazon.core.sample.Writer;
import dev.blazon.core.testkit.FixedContext;
import dev.blazon.core.testkit.SmallSamples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DropRepeatedCaptionsTest {
    private static final DropRepeatedCaptions STEP = new DropRepeatedCaptions("dense", 3, GateAction.REJECT);

    private static Sample captioned(String text) {
        return SmallSamples.of("a").withCaption(new Caption("dense", text, Writer.of("m"), List.of(), Usage.NONE));
    }

    private static String group(String text) {
        return STEP.groupOf(captioned(text), FixedContext.empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A red barn, in snow. | a RED barn in  snow",
                "It’s a “barn”. | It's a 'barn'!",
                "A café. | A cafe\u0301.",
                "Ａ barn | A barn",
                "雪の中の納屋。 | 雪の中の納屋"
            })
    void theSameWordsAreOneGroup(String one, String other) {
        assertThat(group(one)).isEqualTo(group(other)).hasSize(64);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A red barn in snow. | A red barn in the snow.",
                "A red barn. | barn red a",
                "2 barns | 3 barns",
                "A café. | A cafe.",
                "!!! | ???",
                "🐻 | 🦊"
            })
    void otherWordsAreAnotherGroup(String one, String other) {
        assertThat(group(one)).isNotEqualTo(group(other));
    }

    @Test
    void keepsAsManyAsAreAllowed() {
        Sample sample = captioned("An image.");

        assertThat(STEP.decide(sample, new Membership("a", 0, 9))).isEqualTo(Outcome.keep(sample));
        assertThat(STEP.decide(sample, new Membership("a", 2, 9))).isEqualTo(Outcome.keep(sample));
    }

    @Test
    void dropsThoseBeyondAndSaysHowManyThereAre() {
        Sample sample = captioned("An image.");

        assertThat(STEP.decide(sample, new Membership("first", 3, 9)))
                .isEqualTo(Outcome.drop(
                        sample, "caption-repeated", "dense: same words as 'first', sample 4 of 9 with them"));
    }

    @Test
    void onlyFlagsThemWhenToldTo() {
        Sample sample = captioned("An image.");
        DropRepeatedCaptions flagging = new DropRepeatedCaptions("dense", 1, GateAction.FLAG);

        assertThat(flagging.decide(sample, new Membership("first", 1, 2)))
                .isEqualTo(Outcome.keep(sample.withFlag(
                        new Flag("caption-repeated", "dense: same words as 'first', sample 2 of 2 with them"))));
        assertThat(flagging.decide(sample, new Membership("first", 0, 2))).isEqualTo(Outcome.keep(sample));
    }

    @Test
    void failsASampleWithoutSuchACaption() {
        assertThatThrownBy(() -> STEP.groupOf(SmallSamples.of("a"), FixedContext.empty()))
                .isInstanceOfSatisfying(
                        SampleException.class,
                        fault -> assertThat(fault.faultClass()).isEqualTo("caption-missing"))
                .hasMessage(
                        "[sample 'a' step drop-repeated-captions] There is no caption 'dense'. Write it in a step before.");
    }

    @Test
    void refusesOptionsThatCannotWork() {
        assertThatThrownBy(() -> new DropRepeatedCaptions(" ", 3, GateAction.REJECT))
                .hasMessage("caption is '', must name a caption, such as dense");
        assertThatThrownBy(() -> new DropRepeatedCaptions("dense", 0, GateAction.REJECT))
                .hasMessage("at-most is 0, must be at least 1");
        assertThat(STEP.reads()).containsExactly(Part.caption("dense"));
    }
}
