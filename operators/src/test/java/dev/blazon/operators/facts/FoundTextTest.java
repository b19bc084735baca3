package dev.blazon.operators.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blazon.core.model.TextReader.TextLine;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoundTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Mountain hut | Mountain hut",
                "— ratio of sales | ratio of sales",
                "Ice cream sold at the lake kiosk, by month | Ice cream sold at the lake kiosk, by month",
                "100% organic + | 100% organic",
                "‘OOD KITCHENS | OOD KITCHENS",
                "~ Today's menu ~ | Today's menu",
                "Soup of the day € | Soup of the day"
            })
    void quotesLineWithoutSpecksAtItsEnds(String read, String quoted) {
        assertThat(FoundText.of(List.of(new TextLine(read, 0.97))).quoted()).containsExactly(quoted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "354",
                "100 +",
                "l|.",
                "oOo oOo SoO",
                "a e i o",
                "xkcd",
                "—®- =",
                "S8€t l|l ne",
                "aaaaaah"
            })
    void skipsWhatLooksLikeNoWords(String read) {
        assertThat(FoundText.of(List.of(new TextLine(read, 0.99))).quoted()).isEmpty();
    }

    @Test
    void asksMoreConfidenceForSingleWord() {
        assertThat(FoundText.of(List.of(new TextLine("ARDNAMU", 0.90), new TextLine("Bogonag 800 m", 0.84)))
                        .quoted())
                .isEmpty();
    }

    @Test
    void prefersLongerLinesAndKeepsTheirOrder() {
        List<TextLine> read = Stream.of("Menu", "Soup of the day", "Tea", "Hot chocolate", "Open daily")
                .map(text -> new TextLine(text, 0.95))
                .toList();
        FoundText found = FoundText.of(read);
        assertThat(found.quoted()).containsExactly("Soup of the day", "Hot chocolate", "Open daily");
        assertThat(found.more()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b", "c", "d", "e", "f", "g"})
    void namesTextRecognitionAsSource(String key) {
        Phrases phrases = new Phrases(key);
        FoundText.of(List.of(new TextLine("Mountain hut", 0.95))).say(phrases);
        assertThat(phrases.text())
                .containsIgnoringCase("text recognition")
                .contains("“Mountain hut”")
                .endsWith(".");
    }
}
