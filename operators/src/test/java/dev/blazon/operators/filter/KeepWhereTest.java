package dev.blazon.operators.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blazon.core.fault.SampleException;
import dev.blazon.core.operator.Outcome;
import dev.blazon.core.operator.Part;
import dev.blazon.core.sample.Caption;
import dev.blazon.core.sample.Flag;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.sample.Score;
import dev.blazon.core.sample.Tag;
import dev.blazon.core.sample.Usage;
import dev.blazon.core.sample.Writer;
import dev.blazon.core.testkit.FixedContext;
import dev.blazon.core.testkit.SmallSamples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeepWhereTest {
    private static final Sample SAMPLE = SmallSamples.of("a")
            .withAltTexts(List.of("A cat", "Tom"))
            .withTags(List.of(Tag.general("cat"), Tag.general("1girl")))
            .withScore(new Score("toxicity", "dense", 0.31, "s"))
            .withCaption(new Caption("dense", "A red cat.", Writer.of("m"), List.of(), Usage.NONE))
            .withFlag(new Flag("alt-text-not-utf8", ""));

    private static Outcome apply(String condition) {
        return new KeepWhere(Condition.parse(condition)).apply(SAMPLE, FixedContext.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "image.width == 640 && image.height == 480 && image.shortSide == 480 && image.longSide == 640",
                "image.aspect > 1.3 && image.aspect < 2 && image.bytes == 1000 && image.format == 'jpeg'",
                "altText == 'A cat' && altTexts.size() == 2 && key == 'a'",
                "'cat' in tags && tags.exists(tag, tag.startsWith('1'))",
                "score('toxicity', 'dense') < 1 && score('toxicity', 'dense') > 0.3",
                "hasScore('toxicity', 'dense') && !hasScore('toxicity', 'alt-text')",
                "caption('dense').matches('r.d') && hasCaption('dense') && !hasCaption('short')",
                "flag('alt-text-not-utf8') && !flag('other')",
                "!hasScore('x', 'y') || score('x', 'y') < 0.5"
            })
    void keepsWhereTheConditionHolds(String condition) {
        assertThat(apply(condition)).isEqualTo(Outcome.keep(SAMPLE));
    }

    @Test
    void dropsWithTheNumbersItSaw() {
        assertThat(apply("image.width > 1000 || score('toxicity', 'dense') < 0.2"))
                .isEqualTo(Outcome.drop(
                        SAMPLE,
                        "condition-false",
                        "'image.width > 1000 || score('toxicity', 'dense') < 0.2' is false with image.width=640,"
                                + " score('toxicity', 'dense')=0.31"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "score('clip', 'dense') > 0.2 | There is no score 'clip' on 'dense'. Say with hasScore('clip', 'dense')"
                        + " what should happen then.",
                "caption('short') != '' | There is no caption 'short'. Say with hasCaption('short') what should happen then.",
                "1 / (image.width - 640) > 1 | / by zero."
            })
    void failsWhereTheConditionHasNoAnswer(String condition, String reason) {
        assertThatThrownBy(() -> apply(condition))
                .isInstanceOf(SampleException.class)
                .extracting("faultClass", "message")
                .containsExactly(
                        "condition-failed",
                        "[sample 'a' step keep-where] The condition '" + condition + "' has no answer: " + reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "image.wdth > 1 | In 'image.wdth > 1' at line 1 column 1: No name 'image.wdth'. Did you mean 'image.width'?"
                        + " 'blazon operators keep-where' lists them.",
                "scor('a', 'b') > 1 | In 'scor('a', 'b') > 1' at line 1 column 5: No name 'scor'. Did you mean 'score'?"
                        + " 'blazon operators keep-where' lists them.",
                "image.width | In 'image.width' at line 1 column 6: The condition gives int, must give bool.",
                "image.width > | In 'image.width >' at line 1 column 14: The condition ends too early.",
                "image.width = 3 | In 'image.width = 3' at line 1 column 13: token recognition error at: '= '.",
                "altText > 3 | In 'altText > 3' at line 1 column 9: '>' does not take (string, int).",
                "score('a') > 3 | In 'score('a') > 3' at line 1 column 6: 'score' does not take (string).",
                "score(key, 'b') > 3 | In 'score(key, 'b') > 3': The names given to score must be written out in quotes,"
                        + " so that the recipe can be checked."
            })
    void saysWhatIsWrongAndWhere(String condition, String message) {
        assertThatThrownBy(() -> Condition.parse(condition))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void refusesNoConditionAndAHugeOne() {
        assertThatThrownBy(() -> Condition.parse(" "))
                .hasMessage("The condition has 1 characters, must have 1 to 10000.");
        assertThatThrownBy(() -> Condition.parse("1".repeat(10_001)))
                .hasMessage("The condition has 10001 characters, must have 1 to 10000.");
        assertThatThrownBy(() -> Condition.parse("(".repeat(9_000))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsWhatTheConditionMentions() {
        assertThat(new KeepWhere(Condition.parse("image.width > 1 && 'x' in tags && (score('s', 'on') > 1"
                                + " || hasCaption('c')) && key != ''"))
                        .reads())
                .containsExactlyInAnyOrder(Part.IMAGE, Part.TAGS, Part.score("s", "on"), Part.caption("c"));
    }

    @Test
    void isEqualToAnotherOfTheSameText() {
        assertThat(new KeepWhere(Condition.parse("true")))
                .isEqualTo(new KeepWhere(Condition.parse("true")))
                .hasSameHashCodeAs(new KeepWhere(Condition.parse("true")));
    }
}
