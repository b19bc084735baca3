package dev.blazon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.blazon.formats.parquet.ParquetTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.schema.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class EvalCommandTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path FAKECAP = Path.of("../../shared/data/metrics/coco_fakecap1000");

    @TempDir
    private Path temp;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(temp.resolve(name), text);
    }

    private static JsonNode golden(String name) throws IOException {
        assumeThat(FAKECAP.resolve(name)).exists();
        try (InputStream bytes = new GZIPInputStream(Files.newInputStream(FAKECAP.resolve(name)))) {
            return JSON.readTree(bytes);
        }
    }

    /// The published example of the COCO caption evaluation, whose references are cut into words already.
    @Test
    void publishedScoresComeOutToTheLastDigit() throws Exception {
        JsonNode input = golden("input.json.gz");
        JsonNode corpus = golden("golden.json.gz").get("corpus");
        StringBuilder hypotheses = new StringBuilder();
        StringBuilder references = new StringBuilder();
        for (int image = 0; image < input.get("ids").size(); image++) {
            String id = input.get("ids").get(image).toString();
            hypotheses.append("{\"image_id\": " + id + ", \"caption\": "
                    + input.get("cands").get(image) + "}\n");
            references.append("{\"image_id\": " + id + ", \"references\": "
                    + input.get("refs").get(image) + "}\n");
        }

        Blazon.Ended ended = Blazon.run(
                "eval",
                "--hypotheses",
                file("results.jsonl", hypotheses.toString()),
                "--references",
                file("refs.jsonl", references.toString()),
                "--tokenized",
                "--tuples",
                FAKECAP.resolve("spice_raw_tuples.json.gz"),
                "--json");

        JsonNode told = JSON.readTree(ended.out());
        assertThat(ended.exitCode()).isZero();
        assertThat(told.get("images").intValue()).isEqualTo(1000);
        for (String metric : List.of("Bleu_1", "Bleu_2", "Bleu_3", "Bleu_4", "ROUGE_L")) {
            assertThat(told.get("corpus").get(metric).doubleValue())
                    .isCloseTo(corpus.get(metric).doubleValue(), within(1e-9));
        }
        assertThat(told.get("corpus").get("CIDEr").doubleValue())
                .isCloseTo(corpus.get("CIDEr_D").doubleValue(), within(1e-9));
        assertThat(told.get("corpus").get("METEOR").doubleValue())
                .isCloseTo(corpus.get("METEOR_nopara").doubleValue(), within(1e-9));
        double spice = golden("spice_golden.json.gz").get("corpus_All_f").doubleValue();
        assertThat(told.get("corpus").get("SPICE").doubleValue()).isCloseTo(spice, within(6e-6));
        assertThat(told.get("corpus").get("SPIDEr").doubleValue())
                .isCloseTo((spice + corpus.get("CIDEr_D").doubleValue()) / 2, within(3e-6));
        assertThat(told.get("signatures").get("SPICE").stringValue()).contains("|parser:given|");
        assertThat(told.get("corpus").get("Bleu_1").doubleValue()).isCloseTo(0.579, within(0.0005));
        assertThat(told.get("corpus").get("CIDEr").doubleValue()).isCloseTo(0.600, within(0.0005));
    }

    private Path references() throws IOException {
        return file("refs.json", """
                {"annotations": [
                  {"image_id": 1, "caption": "A man rides a brown horse."}, {"image_id": 1, "caption": "A rider on a horse."},
                  {"image_id": 2, "caption": "Two cats on a sofa."}, {"image_id": 3, "caption": "A red bus."}]}
                """);
    }

    @Test
    void systemsAreComparedWithTheFirst() throws Exception {
        Path good = file("good.csv", "id,caption\n1,A man rides a brown horse.\n2,Two cats on a sofa.\n3,A red bus.\n");
        Path bad = file("bad.json", "{\"1\": \"A dog.\", \"2\": \"Two cats sleep.\", \"3\": \"A red car.\"}");
        Path samples = temp.resolve("scores/samples.jsonl");

        Blazon.Ended ended = Blazon.run(
                "eval",
                "--hypotheses",
                "good=" + good,
                "--hypotheses",
                "bad=" + bad,
                "--references",
                references(),
                "--metrics",
                "Bleu_1,ROUGE_L",
                "--samples",
                samples);

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out())
                .startsWith(
                        "3 images, 4 references; in brackets where the score lies in 95 of 100 draws of images\n\ngood\n"
                                + "  Bleu_1        1.0000  (1.0000 to 1.0000)\n")
                .contains("\nbad\n  Bleu_1 ", "  p = ")
                .contains("Bleu_1|images:3|mode:strict|refs:1-2|tok:ptb-3.4.1|version:1");
        assertThat(Files.readAllLines(samples))
                .hasSize(6)
                .first()
                .isEqualTo("{\"id\":\"1\",\"system\":\"good\",\"caption\":\"A man rides a brown horse.\","
                        + "\"references\":[\"A man rides a brown horse.\",\"A rider on a horse.\"],"
                        + "\"scores\":{\"Bleu_1\":0.9999999996666668,\"ROUGE_L\":1.0}}");
    }

    @Test
    void everythingThatIsWrongIsToldTogether() throws Exception {
        Path twice = file("twice.jsonl", "{\"id\": 1, \"caption\": \"a\"}\n{\"id\": 1, \"caption\": \"b\"}\n");
        Path other = file("other.json", "{\"1\": \"a\", \"2\": \"b\", \"9\": \"c\"}");

        Blazon.Ended ended =
                Blazon.run("eval", "--hypotheses", twice, "--hypotheses", other, "--references", references());

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err())
                .contains(
                        "[" + twice + "] 1 image has not exactly one caption: '1' (2). Keep one each.",
                        "[" + twice
                                + "] The file has no caption for 2 of 3 images: '2', '3'. Complete it, or score only what"
                                + " all files have with --only-common.",
                        "[" + other + "] The file has captions without references for 1 of 3 images: '9'.");
    }

    @Test
    void onlyWhatAllHaveIsScoredWhenAskedFor() throws Exception {
        Path some = file("some.json", "{\"1\": \"A man rides a brown horse.\", \"9\": \"c\"}");

        Blazon.Ended ended = Blazon.run("eval", "--hypotheses", some, "--references", references(), "--only-common");

        assertThat(ended.out()).startsWith("1 images, 2 references;");
    }

    @Test
    void wrongFilesAndMetricsAreNamed() throws Exception {
        Path strange = file("strange.jsonl", "{\"name\": 1, \"words\": \"a\"}\n");
        Path broken = file("broken.json", "[{");

        assertThat(Blazon.run("eval", "--hypotheses", strange, "--references", references())
                        .err())
                .contains(
                        "[" + strange + ", line 1] No field names the image: seen name, words, wanted one of image_id,"
                                + " id, key, uid, image, file_name. Rename it.");
        assertThat(Blazon.run("eval", "--hypotheses", broken, "--references", references())
                        .err())
                .contains("[" + broken + "] Not valid JSON: ");
        assertThat(Blazon.run("eval", "--hypotheses", broken, "--references", references(), "--metrics", "CIDER")
                        .err())
                .contains(
                        "No metric 'CIDER'. Did you mean 'CIDEr'? Known: Bleu_1, Bleu_2, Bleu_3, Bleu_4, METEOR, ROUGE_L,"
                                + " CIDEr, SPICE, ");
    }

    private Path program(String name, String script) throws IOException {
        Path program = file(name, "#!/bin/sh\n" + script);
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }

    private Blazon.Ended spice(Path captions, String option, Object given) throws Exception {
        return Blazon.run(
                "eval", "--hypotheses", captions, "--references", references(), "--metrics", "SPICE", option, given);
    }

    @Test
    void tuplesMayComeFromAProgram() throws Exception {
        Path captions = file("c.json", "{\"1\": \"A man.\", \"2\": \"Two cats.\", \"3\": \"A bus.\"}");
        Path good = program("good", "while read -r words; do echo '[[\"dog\"], [\"dog\", \"brown\"]]'; done\n");
        Path few = program("few", "read -r words; echo '[]'; cat >/dev/null\n");
        Path odd = program("odd", "while read -r words; do echo \"dog\"; done\n");
        Path broken = program("broken", "echo 'no model' >&2; exit 3\n");

        assertThat(spice(captions, "--spice-parser", good).out())
                .contains("  SPICE         1.0000  (1.0000 to 1.0000)", "|parser:program good|");
        assertThat(spice(captions, "--spice-parser", few).err())
                .contains("[" + few + "] The parser gave 1 lines for 7 captions. It must give one line each.");
        assertThat(spice(captions, "--spice-parser", odd).err())
                .contains("[" + odd + "] The parser's answer to 'a man' is no list of tuples: 'dog'. It must be a line"
                        + " such as [[\"dog\"], [\"dog\", \"brown\"], [\"dog\", \"sofa\", \"on\"]].");
        assertThat(spice(captions, "--spice-parser", broken).err())
                .contains("[" + broken + "] The parser ended with status 3: 'no model'. Try it by hand.");
        assertThat(spice(captions, "--spice-parser", temp.resolve("none")).err())
                .contains("[" + temp.resolve("none") + "] The parser does not start: ");
    }

    @Test
    void tuplesThatLackOrAreOddAreNamed() throws Exception {
        Path captions = file("c.json", "{\"1\": \"A man.\", \"2\": \"Two cats.\", \"3\": \"A bus.\"}");
        Path some = file("some.json", "{\"a man\": [[\"man\"]]}");
        Path odd = file("odd.json", "{\"a man\": [[\"man\", 1]]}");

        assertThat(spice(captions, "--tuples", some).err())
                .contains(
                        "[" + some + "] There are no tuples for 6 captions, such as 'two cats', 'a bus', 'a man rides a"
                                + " brown horse'. Parse these too; captions stand there in words with blanks between.");
        assertThat(spice(captions, "--tuples", odd).err())
                .contains("[" + odd + "] Not a file of tuples: a tuple is a list of one to three texts, not"
                        + " [\"man\",1]. Write {\"a brown dog\": [[\"dog\"], [\"dog\", \"brown\"]]}.");
        assertThat(Blazon.run("eval", "--hypotheses", captions, "--references", references(), "--metrics", "SPICE")
                        .err())
                .contains("SPICE needs the tuples of SPICE's parser: give --tuples or --spice-parser, or ask for"
                        + " SPICE_rules, which reads captions with Blazon's own parser.");
    }

    @Test
    void ownTuplesGiveNumbersOfAnotherName() throws Exception {
        Path captions = file("c.json", "{\"1\": \"A man.\", \"2\": \"Two cats.\", \"3\": \"A bus.\"}");

        Blazon.Ended ended = Blazon.run(
                "eval",
                "--hypotheses",
                captions,
                "--references",
                references(),
                "--metrics",
                "METEOR,SPICE_rules,SPIDEr_rules");

        assertThat(ended.out())
                .contains("  SPICE_rules   0.", "  SPIDEr_rules  ", "SPICE_rules|images:3|", "|parser:blazon-rules-1|")
                .contains("METEOR has no table of paraphrases here and is lower than published numbers; --paraphrases"
                        + " gives it one.\n")
                .contains("SPICE and SPIDEr by rules come from Blazon's own parser and are not those of SPICE's"
                        + " parser.\n");
    }

    @Test
    void scoresOfCaptionsMayBeParquet() throws Exception {
        Path captions = file("c.json", "{\"1\": \"A man.\", \"2\": \"Two cats.\", \"3\": \"A bus.\"}");
        Path samples = temp.resolve("deep/samples.parquet");

        Blazon.Ended ended = Blazon.run(
                "eval",
                "--hypotheses",
                captions,
                "--references",
                references(),
                "--metrics",
                "ROUGE_L,SPICE_rules",
                "--samples",
                samples);
        List<String> names = ParquetTable.open(samples).schema().getFields().stream()
                .map(Type::getName)
                .toList();

        assertThat(ended.exitCode()).isZero();
        assertThat(names).containsExactly("id", "system", "caption", "references", "ROUGE_L", "SPICE_rules");
        assertThat(ParquetTable.open(samples).rowCount()).isEqualTo(3);
    }
}
