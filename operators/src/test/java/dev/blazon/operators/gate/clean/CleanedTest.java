package dev.blazon.operators.gate.clean;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanedTest {
    private static final String BARN = "A red barn.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '\0',
            value = {
                "<think>a dog?</think>A red barn. ¦ thoughts",
                "so be it</think>A red barn. ¦ thoughts",
                "<ANSWER>A red barn.</ANSWER> ¦ thoughts",
                "<s>A red barn.</s> ¦ tokens",
                "<|im_start|>assistant\\nA red barn.<|im_end|>\\n<|im_start|>user\\nMore! ¦ tokens",
                "A red barn.<|eot_id|> ¦ tokens",
                "```\\nA red barn.\\n``` ¦ code-fence",
                "['A red barn.'] ¦ json",
                "[\"A red barn.\"] ¦ json",
                "{\"text\": {\"caption\": [\"A \\u0072ed barn.\"]}} ¦ json",
                "\"A red barn.\" ¦ quotes",
                "“A red barn.” ¦ quotes",
                "„A red barn.“ ¦ quotes",
                "**A red barn.** ¦ markdown",
                "Sure! Here is a detailed description of the image:\\n\\nA red barn. ¦ preamble",
                "Gerne! Hier ist eine Beschreibung des Bildes: A red barn. ¦ preamble",
                "好的，以下是图片的描述：A red barn. ¦ preamble",
                "Certainly! A red barn. ¦ preamble",
                "Caption: A red barn. ¦ label",
                "Image description:\\nA red barn. ¦ label",
                "A red barn. Let me know if you need more! ¦ closing",
                "A red barn.\\n\\nI hope this helps! ¦ closing"
            })
    void takesOffWhatStandsAround(String answer, String removed) {
        Cleaned cleaned = Cleaned.of(answer.replace("\\n", "\n"));

        assertThat(cleaned.text()).isEqualTo(BARN);
        assertThat(cleaned.removed()).containsExactly(removed);
        assertThat(cleaned.isChanged()).isTrue();
    }

    @Test
    void takesOffWrappingsThatLieInEachOther() {
        Cleaned cleaned =
                Cleaned.of("<think>hm</think>\n```json\n{\"caption\": \"**Caption:** “A red barn.”\"}\n```<|im_end|>");

        assertThat(cleaned)
                .isEqualTo(new Cleaned(
                        BARN,
                        java.util.List.of("thoughts", "tokens", "code-fence", "json", "markdown", "label", "quotes")));
    }

    @Test
    void keepsTheWordsOfHeadingsAndLists() {
        assertThat(Cleaned.of("### Foreground\n\n- A **red** barn.\n- Two horses.\n")
                        .text())
                .isEqualTo("Foreground\n\nA red barn.\nTwo horses.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Stop\" and \"Go\" on two signs, one \"red\"",
                "'Twas the night before Christmas, says the title.",
                "A poster with # 1 in red.",
                "A T-shirt with **** on it and 5 * 3 = 15.",
                "Sure-footed goats on a ledge.",
                "Certainly not a horse, but a mule.",
                "Here is a street in Lisbon: a tram, tiled houses and a hill.",
                "[sic] is written on a card [in red].",
                "{a, b} on a blackboard",
                "{\"caption\": \"A red barn.\", \"tags\": \"barn\"}",
                "[\"A red barn.\", \"A barn.\"]",
                "{\"error\": \"rate limit\"}",
                "A card asks \"Would you like to dance?\"",
                "1. FC Köln against Hansa Rostock.",
                "- 5 °C on a frosted thermometer",
                "a < b > c on a blackboard, and <div> below",
                "A code sample between ``` and ```.",
                "The caption: a play in two acts"
            })
    void leavesATextWithItsOwnMarksAlone(String text) {
        assertThat(Cleaned.of(text).text()).isEqualTo(text);
        assertThat(Cleaned.of(text).isChanged()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "<think>I see", "``` ```", "\u200B", "<|im_end|>", "</s></s>"})
    void leavesNothingOfNothing(String answer) {
        assertThat(Cleaned.of(answer).text()).isIn("", "``` ```");
    }

    @Property(tries = 2000)
    void isDoneAfterOnce(@ForAll("answers") String answer) {
        String once = Cleaned.of(answer).text();

        assertThat(Cleaned.of(once).text()).isEqualTo(once);
    }

    @Provide
    Arbitrary<String> answers() {
        return Arbitraries.of(
                        "<think>",
                        "</think>",
                        "```",
                        "```json\n",
                        "{\"caption\": ",
                        "}",
                        "[",
                        "]",
                        "\"",
                        "'",
                        "“",
                        "”",
                        "**",
                        "__",
                        "# ",
                        "- ",
                        "\n",
                        " ",
                        "Sure! ",
                        "Caption: ",
                        "Here is a caption:\n",
                        "Let me know if it helps.",
                        "<|im_end|>",
                        "<s>",
                        "</s>",
                        "<|x|>",
                        "a",
                        "A barn.",
                        ", ",
                        ":",
                        "\\",
                        "\\u00",
                        "◁think▷",
                        "assistant\n",
                        "İ")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }
}
