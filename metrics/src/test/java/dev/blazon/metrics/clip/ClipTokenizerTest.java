package dev.blazon.metrics.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.blazon.metrics.Golden;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

final class ClipTokenizerTest {
    private static final ClipTokenizer TOKENIZER = ClipTokenizer.load();

    @Test
    void numbersAreTheReferences() {
        List<JsonNode> golden = Golden.jsonLines("clip/clip_bpe_tokens.jsonl.gz");

        assertThat(golden).hasSize(1608);
        for (JsonNode line : golden) {
            String text = line.get("text").stringValue();
            assertThat(TOKENIZER.encode(ClipTokenizer.PROMPT + text))
                    .as(text)
                    .containsExactly(line.get("ids")
                            .valueStream()
                            .mapToInt(JsonNode::intValue)
                            .toArray());
        }
    }

    @Test
    void countsAreThoseOfTheNumbersUncut() {
        for (JsonNode line : Golden.jsonLines("clip/clip_bpe_tokens.jsonl.gz")) {
            String text = ClipTokenizer.PROMPT + line.get("text").stringValue();
            int read = TOKENIZER.encode(text).length;
            if (read < ClipTokenizer.CONTEXT) {
                assertThat(TOKENIZER.count(text) + 2).as(text).isEqualTo(read);
            } else {
                assertThat(TOKENIZER.count(text) + 2).as(text).isGreaterThanOrEqualTo(read);
            }
        }
        assertThat(TOKENIZER.count("a ".repeat(200))).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "  A  CafÃ©  |a café",
                "CafÃ© Ω|cafã© ω",
                "itâ€™s|it's",
                "CAFÉ™|café™",
                "&amp;amp;lt; &notit; &#128;5|< ¬it; €5",
                "<b> &amp;amp;lt;|<b> &lt;",
                "&NTILDE; &Ntilde; &nosuch; &#x110000; &#1;x|ñ ñ &nosuch; \uFFFD x",
                "ﬁrst ＡＢＣ１ ｶﾞ ŉ ﬅ|first abc1 ガ 'n ſt",
                "e\u0301 \u001B[31mred\u001B[0m \uFEFFx\u007F|é red x",
                "\u201Cq\u201D \u2018s\u2019 \u0093w\u0094|\"q\" 's' \"w\""
            })
    void textsAreRepaired(String text, String repaired) {
        assertThat(ClipTokenizer.clean(text)).isEqualTo(repaired);
    }

    @Test
    void halvesOfCharactersAndSeparatorsOfLinesAreNoText() {
        assertThat(ClipTokenizer.clean("a\uD83Db\r\nc\u2028d\u0085e")).isEqualTo("a\uFFFDb c d…e");
    }

    @Test
    void aLongTextEndsInTheEnd() {
        assertThat(TOKENIZER.encode("dog ".repeat(76)))
                .hasSize(77)
                .startsWith(49406, 1929)
                .endsWith(1929, 49407);
        assertThat(TOKENIZER.encode("dog ".repeat(75))).hasSize(77).endsWith(1929, 49407);
        assertThat(TOKENIZER.encode("")).containsExactly(49406, 49407);
    }

    /// A word of a hundred thousand letters, as when a picture's bytes stand in its text.
    @Test
    void aWordWithoutEndTakesNoTimeWithoutEnd() {
        Random random = new Random(5);
        String word = random.ints(100_000, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();

        assertTimeout(
                Duration.ofSeconds(20), () -> assertThat(TOKENIZER.encode(word)).hasSize(77));
    }

    @Property(tries = 500)
    void anyTextHasNumbers(@ForAll @StringLength(max = 60) String text) {
        int[] ids = TOKENIZER.encode(text);

        assertThat(ids.length).isBetween(2, 77);
        for (int id : ids) {
            assertThat(id).isBetween(0, 49407);
        }
    }
}
