package dev.blazon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What `blazon eval` takes captions from.
final class EvalInputsTest {
    @TempDir
    private Path temp;

    private Path photos() throws IOException {
        return Pictures.folder(temp.resolve("photos"), 3);
    }

    private Path run(Path photos, String format) throws Exception {
        Path to = temp.resolve("run-" + format);
        assertThat(Blazon.run("run", "quick-start", "--from", photos, "--to", to, "--format", format, "--ocr", "off")
                        .exitCode())
                .isZero();
        return to;
    }

    /// References that are the captions of a run themselves, so that all scores are 1.
    private Path references(Path run) throws IOException {
        String lines;
        try (Stream<String> all = Files.lines(run.resolve("data/00000.jsonl"))) {
            lines = String.join("\n", all.toList());
        }
        return Files.writeString(temp.resolve("refs.jsonl"), lines);
    }

    private String score(Path hypotheses, Path references) throws Exception {
        Blazon.Ended ended =
                Blazon.run("eval", "--hypotheses", hypotheses, "--references", references, "--metrics", "ROUGE_L");
        assertThat(ended.err()).isEmpty();
        return ended.out()
                .lines()
                .filter(line -> line.contains("ROUGE_L "))
                .findFirst()
                .orElse("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"parquet", "jsonl", "webdataset", "sidecar"})
    void captionsOfARunAreReadWhateverItWrote(String format) throws Exception {
        Path photos = photos();
        Path references = references(run(photos, "jsonl"));
        Path run = format.equals("jsonl") ? temp.resolve("run-jsonl") : run(photos, format);

        assertThat(score(run, references)).contains("1.0000  (1.0000 to 1.0000)");
    }

    @Test
    void captionsAndReferencesMayBeParquet() throws Exception {
        Path file = run(photos(), "parquet").resolve("data/00000.parquet");

        assertThat(score(file, file)).contains("1.0000  (1.0000 to 1.0000)");
    }

    @Test
    void jsonMayBeCompressed() throws Exception {
        Path whole = temp.resolve("whole.json.gz");
        Path lines = temp.resolve("lines.jsonl.gz");
        try (OutputStream one = new GZIPOutputStream(Files.newOutputStream(whole));
                OutputStream other = new GZIPOutputStream(Files.newOutputStream(lines))) {
            one.write("{\"1\": \"a red bus\"}".getBytes(StandardCharsets.UTF_8));
            other.write("{\"id\": 1, \"refs\": [\"a red bus\", \"the bus\"]}\n\n".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(score(whole, lines)).contains("1.0000  (1.0000 to 1.0000)");
    }

    private String fault(Path hypotheses) throws Exception {
        Path references = Files.writeString(temp.resolve("r.json"), "{\"1\": \"a red bus\"}");
        Blazon.Ended ended = Blazon.run("eval", "--hypotheses", hypotheses, "--references", references);
        assertThat(ended.exitCode()).isEqualTo(2);
        return ended.err();
    }

    @Test
    void whatCannotBeReadIsNamed() throws Exception {
        Path odd = Files.writeString(temp.resolve("odd.txt"), "a red bus");
        Path broken = Files.writeString(temp.resolve("broken.jsonl"), "{\"id\": 1, \"caption\": \"a\"}\n\n{\"id\": 2,");
        Path latin = Files.write(temp.resolve("latin.json"), new byte[] {'{', '"', (byte) 0xE9, '"', ':', '1', '}'});
        Path parquet = Files.writeString(temp.resolve("no.parquet"), "PAR1 and no more");
        Path folder = Files.createDirectories(temp.resolve("folder"));
        Path missing = temp.resolve("missing.csv");

        assertThat(fault(odd))
                .contains("[" + odd
                        + "] The ending is none of .json, .jsonl (both also with .gz), .csv, .tsv and .parquet,"
                        + " and it is no folder of a run. Rename or convert it.");
        assertThat(fault(broken)).contains("[" + broken + ", line 3] Not valid JSON: ");
        assertThat(fault(latin)).contains("[" + latin + "] The file is not UTF-8. Save it as UTF-8.");
        assertThat(fault(folder)).contains("[" + folder + "] No run in this folder. Give the --to of a run.");
        assertThat(fault(missing)).contains("[" + missing + "] There is no such file. Correct its name.");
        assertThat(Blazon.run("eval", "--hypotheses", parquet, "--references", parquet)
                        .err())
                .contains("[" + parquet + "] The Parquet file cannot be read: ", ". Replace the file or leave it out.");
    }
}
