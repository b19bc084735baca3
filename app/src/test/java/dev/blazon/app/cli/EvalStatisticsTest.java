package dev.blazon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `blazon eval --statistics`.
final class EvalStatisticsTest {
    private static final String T5 = """
            {"pre_tokenizer": {"type": "Metaspace", "replacement": "\u2581"},
             "model": {"type": "Unigram", "unk_id": 0, "vocab": [["<unk>", 0.0], ["\u2581a", -2.0], ["\u2581dog", -5.0],
             ["\u2581", -3.0], ["c", -4.0], ["a", -4.0], ["t", -4.0], ["s", -4.0]]}}
            """;

    @TempDir
    private Path temp;

    private Path captions = Path.of("");
    private Path references = Path.of("");

    @BeforeEach
    void twoImages() throws IOException {
        captions = file("c.json", "{\"1\": \"A dog. It sleeps.\", \"2\": \"Two brown cats on a sofa\"}");
        references = file("r.json", "{\"1\": [\"a dog\", \"a dog sleeps\"], \"2\": [\"cats\"]}");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(temp.resolve(name), text);
    }

    private Blazon.Ended eval(Object... more) {
        return Blazon.run(Stream.concat(
                        Stream.of("eval", "--hypotheses", "own=" + captions, "--references", references),
                        Stream.of(more))
                .toArray());
    }

    private JsonNode told(Object... more) {
        return JsonMapper.shared()
                .readTree(
                        eval(Stream.concat(Stream.of("--json", "--metrics", "Bleu_1", "--statistics"), Stream.of(more))
                                        .toArray())
                                .out())
                .get("statistics");
    }

    @Test
    void textsAreCounted() {
        JsonNode told = told();

        JsonNode own = told.get("own");
        assertThat(own.at("/texts").intValue()).isEqualTo(2);
        assertThat(own.at("/characters/mean").doubleValue()).isEqualTo((17 + 24) / 2.0);
        assertThat(own.at("/words/max").doubleValue()).isEqualTo(6);
        assertThat(own.at("/words/min").doubleValue()).isEqualTo(4);
        assertThat(own.at("/sentences/mean").doubleValue()).isEqualTo(1.5);
        assertThat(own.at("/clip_tokens/max").doubleValue()).isEqualTo(8);
        assertThat(own.at("/clip_tokens_above_77").doubleValue()).isZero();
        assertThat(own.at("/nouns/max").doubleValue()).isEqualTo(2);
        assertThat(own.at("/noun_vocabulary").doubleValue()).isEqualTo(3);
        assertThat(own.at("/vocabulary").doubleValue()).isEqualTo(9);
        assertThat(told.at("/references/texts").intValue()).isEqualTo(3);
        assertThat(told.at("/references/div_1").doubleValue()).isCloseTo(3 / 5.0, within(1e-12));
        assertThat(own.has("t5_tokens") || own.has("concreteness") || own.has("same_as_alt_text"))
                .isFalse();
    }

    @Test
    void whatIsGivenIsCountedToo() throws Exception {
        Path t5 = file("tokenizer.json", T5);
        Path ratings = file("ratings.txt", "Word\tBigram\tConc.M\ndog\t0\t4.85\ncat\t0\t4.86\nsleep\t0\t3.5\n");
        Path altTexts = file("alt.jsonl", """
                {"id": 1, "text": "my dog Rex"}
                {"id": 2, "text": "two brown cats on a sofa"}
                """);

        JsonNode own = told("--t5-tokenizer", t5, "--concreteness", ratings, "--alt-texts", altTexts)
                .get("own");

        // ▁ A (unknown) · ▁dog . · ▁ It · ▁ sleep(unknown) s . and the mark of the end
        assertThat(own.at("/t5_tokens/count").intValue()).isEqualTo(2);
        assertThat(own.at("/t5_tokens_above_512").doubleValue()).isZero();
        assertThat(own.at("/concreteness/max").doubleValue()).isCloseTo(4.86, within(1e-12));
        assertThat(own.at("/concreteness/min").doubleValue()).isCloseTo((4.85 + 3.5) / 2, within(1e-12));
        assertThat(own.at("/words_with_concreteness").doubleValue()).isCloseTo(0.3, within(1e-12));
        assertThat(own.at("/same_as_alt_text").doubleValue()).isEqualTo(0.5);
        assertThat(own.at("/length_over_alt_text/min").doubleValue()).isEqualTo(1);
        assertThat(own.at("/words_shared_with_alt_text/min").doubleValue()).isCloseTo(1 / 6.0, within(1e-12));
    }

    @Test
    void theTableTellsThemBesideTheScores() {
        assertThat(eval("--metrics", "Bleu_1", "--statistics").out())
                .contains(
                        "texts without being compared: mean, standard deviation, median, and from the 5 % to the 95 %")
                .contains("\nown (2 texts)\n")
                .contains("\nreferences (3 texts)\n")
                .containsPattern("words +5\\.000 {2}sd +1\\.000 {2}median +5\\.00 {2}\\(4\\.10 to 5\\.90\\)")
                .containsPattern("noun_vocabulary +3\n");
    }

    @Test
    void filesThatAreOtherwiseAreRefused() throws Exception {
        Path bpe = file("bpe.json", "{\"model\": {\"type\": \"BPE\", \"vocab\": {}}}");
        Path noSpace = file("plain.json", "{\"model\": {\"type\": \"Unigram\", \"vocab\": [[\"a\", -1.0]]}}");
        Path list = file("list.csv", "Word,Mean\ndog,4\n");
        Path wrong = file("wrong.csv", "Word,Conc.M\ndog,much\n");
        Path some = file("some.json", "{\"1\": \"x\"}");

        assertThat(eval("--statistics", "--t5-tokenizer", bpe).err())
                .isEqualTo(
                        "[" + bpe + "] Only unigram models with a list of pieces are read: seen model 'BPE'. Give the"
                                + " tokenizer.json of T5 or one of its kin.\n");
        assertThat(eval("--statistics", "--t5-tokenizer", noSpace).err())
                .isEqualTo("[" + noSpace + "] The words do not begin with '\u2581': no Metaspace is among the"
                        + " pre-tokenizers. Give the tokenizer.json of T5 or one of its kin.\n");
        assertThat(eval("--statistics", "--concreteness", list).err())
                .isEqualTo("[" + list + "] No column 'Conc.M' (or 'rating'): seen Word, Mean. Rename it.\n");
        assertThat(eval("--statistics", "--concreteness", wrong).err())
                .isEqualTo("[" + wrong + ", line 2] The rating is no number: 'much'. Write one, such as 4.85.\n");
        assertThat(eval("--statistics", "--alt-texts", some).err())
                .isEqualTo("[" + some + "] The file has no text for 1 of 2 images: '2'. Add them; a text may be"
                        + " empty.\n");
        assertThat(eval("--alt-texts", some).err())
                .isEqualTo("--t5-tokenizer, --concreteness and --alt-texts are for --statistics: add it.\n"
                        + "See 'blazon eval --help'.\n");
    }
}
