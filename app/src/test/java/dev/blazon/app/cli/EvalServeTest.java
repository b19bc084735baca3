package dev.blazon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.blazon.app.shelf.Home;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(value = 3, unit = TimeUnit.MINUTES)
final class EvalServeTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String CATS =
            "\"hypotheses\": [\"Two cats sleep.\"], \"references\": [[\"Two cats on a sofa.\"]]";

    @TempDir
    private Path temp;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(temp.resolve(name), text);
    }

    private ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(temp.resolve("err.txt").toFile());
        builder.environment().put("PATH", "");
        return builder;
    }

    private static void send(Process process, String line) throws IOException {
        OutputStream in = process.getOutputStream();
        in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        in.flush();
    }

    /// All lines in, all lines out.
    private List<JsonNode> answers(List<String> command, byte[] input) throws Exception {
        Process process = builder(command)
                .redirectInput(Files.write(temp.resolve("in.jsonl"), input).toFile())
                .start();
        List<String> lines;
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            lines = out.lines().toList();
        }
        assertThat(process.waitFor()).as(Blazon.errorsIn(temp)).isZero();
        assertThat(temp.resolve("err.txt")).isEmptyFile();
        return lines.stream().map(JSON::readTree).toList();
    }

    private List<JsonNode> answers(String... lines) throws Exception {
        return answers(
                Blazon.command("eval", "--serve"), String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private static String error(JsonNode answer) {
        return answer.path("error").stringValue();
    }

    /// Two of three words are right and the reference has five: BLEU-1 is 2/3 e^(1 - 5/3), ROUGE-L's F of 2/3 and 2/5
    /// with
    /// beta 1.2 is 0.4784.
    @Test
    void aRequestIsAnsweredBeforeTheNextOneComes() throws Exception {
        Process process = builder(Blazon.command("eval", "--serve")).start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            send(process, "{\"id\": {\"step\": 1.50}, " + CATS + ", \"metrics\": [\"ROUGE_L\", \"Bleu_1\"]}");
            assertThat(out.readLine())
                    .isEqualTo("{\"id\":{\"step\":1.50},\"corpus\":{\"Bleu_1\":0.3422780791268763,"
                            + "\"ROUGE_L\":0.47843137254901963},"
                            + "\"samples\":{\"Bleu_1\":[0.3422780791268763],\"ROUGE_L\":[0.47843137254901963]},"
                            + "\"signatures\":{\"Bleu_1\":\"Bleu_1|images:1|mode:strict|refs:1|tok:ptb-3.4.1|version:1\","
                            + "\"ROUGE_L\":\"ROUGE_L|images:1|mode:strict|refs:1|tok:ptb-3.4.1|version:1\"}}");
            send(process, "no request");
            assertThat(out.readLine())
                    .isEqualTo("{\"id\":null,\"error\":\"[line 2] Not valid JSON (Unrecognized token 'no'): send one"
                            + " object on each line.\"}");
            send(process, "{\"id\": \"d\u00e9j\u00e0\", " + CATS + ", \"metrics\": [\"ROUGE_L\"]}");
            assertThat(out.readLine()).startsWith("{\"id\":\"d\\u00E9j\\u00E0\",\"corpus\":{\"ROUGE_L\":0.478");

            process.getOutputStream().close();
            assertThat(out.readLine()).isNull();
            assertThat(process.waitFor()).isZero();
        } finally {
            process.destroyForcibly();
        }
        assertThat(temp.resolve("err.txt")).isEmptyFile();
    }

    @Test
    void numbersAreThoseOfTheFiles() throws Exception {
        String captions = "{\"1\": \"A man on a horse.\", \"2\": \"Two cats sleep.\", \"3\": \"A red car.\"}";
        String references = "{\"1\": [\"A man rides a brown horse.\", \"A rider.\"], \"2\": [\"Two cats on a sofa.\"],"
                + " \"3\": [\"A red bus.\"]}";
        Path samples = temp.resolve("samples.jsonl");
        Blazon.Ended ended = Blazon.run(
                "eval",
                "--hypotheses",
                file("c.json", captions),
                "--references",
                file("r.json", references),
                "--samples",
                samples,
                "--json");
        JsonNode told = JSON.readTree(ended.out());

        JsonNode named = answers("{\"hypotheses\": " + captions + ", \"references\": " + references + "}")
                .getFirst();
        JsonNode listed = answers("{\"hypotheses\": " + JSON.readTree(captions).values() + ", \"references\": "
                        + JSON.readTree(references).values() + "}")
                .getFirst();

        assertThat(named.get("id").isNull()).isTrue();
        assertThat(named.get("corpus")).hasSize(7).isEqualTo(told.get("corpus"));
        assertThat(named.get("signatures")).isEqualTo(told.get("signatures"));
        assertThat(listed).isEqualTo(named);
        List<JsonNode> rows =
                Files.readAllLines(samples).stream().map(JSON::readTree).toList();
        named.get("samples")
                .properties()
                .forEach(metric -> assertThat(metric.getValue().values())
                        .as(metric.getKey())
                        .isEqualTo(rows.stream()
                                .map(row -> row.get("scores").get(metric.getKey()))
                                .toList()));
    }

    @Test
    void samplesOfNamedImagesComeAsTheReferencesDo() throws Exception {
        JsonNode answer = answers("{\"hypotheses\": {\"a\": \"A dog.\", \"b\": \"A cat.\"}, \"references\": {\"b\":"
                        + " [\"A cat.\"], \"a\": [\"Red buses.\"]}, \"metrics\": [\"ROUGE_L\"]}")
                .getFirst();

        assertThat(answer.get("samples").toString()).isEqualTo("{\"ROUGE_L\":[1.0,0.0]}");
    }

    /// `refused.txt` has a line that is sent, then the error, and so on.
    @Test
    void aLineThatCannotBeScoredIsToldWhyAndTheNextOneIsScored() throws Exception {
        List<String> pairs = Files.readAllLines(Path.of("src/test/resources/eval/refused.txt"));
        List<String> lines = IntStream.range(0, pairs.size())
                .filter(at -> at % 2 == 0)
                .mapToObj(pairs::get)
                .collect(Collectors.toCollection(ArrayList::new));
        lines.add("{\"id\": \"last\", " + CATS + "}");

        List<JsonNode> answers = answers(lines.toArray(String[]::new));

        assertThat(answers).hasSize(pairs.size() / 2 + 1);
        for (int at = 0; at < pairs.size() / 2; at++) {
            assertThat(answers.get(at))
                    .as(lines.get(at))
                    .isEqualTo(JSON.createObjectNode().putNull("id").put("error", pairs.get(2 * at + 1)));
        }
        assertThat(answers.getLast().get("id").stringValue()).isEqualTo("last");
        assertThat(answers.getLast().get("corpus").get("ROUGE_L").doubleValue()).isCloseTo(0.478431, within(1e-6));
    }

    @Test
    void aLineThatIsNotUtf8IsRefusedInPlaceOfBeingScoredOtherwise() throws Exception {
        byte[] input = ("{\"hypotheses\": [\"caf\u00e9\"], \"references\": [[\"cafe\"]]}\n{\"id\": 2}")
                .getBytes(StandardCharsets.ISO_8859_1);

        List<JsonNode> answers = answers(Blazon.command("eval", "--serve"), input);

        assertThat(answers).hasSize(2);
        assertThat(error(answers.get(0))).isEqualTo("[line 1] The line is not UTF-8: send it as UTF-8.");
        assertThat(answers.get(1).get("id").intValue()).isEqualTo(2);
    }

    @Test
    void aLineTooLargeForMemoryHasOneAnswerAndTheNextOneItsOwn() throws Exception {
        List<String> command = Blazon.command("eval", "--serve", "--metrics", "ROUGE_L");
        command.add(command.indexOf("-cp"), "-Xmx48m");

        List<JsonNode> answers =
                answers(command, ("x".repeat(40 << 20) + "\n{" + CATS + "}").getBytes(StandardCharsets.UTF_8));

        assertThat(answers).hasSize(2);
        assertThat(error(answers.get(0)))
                .isEqualTo("[line 1] The request needs more memory than Java may take: send fewer images at once.");
        assertThat(answers.get(1).get("corpus").get("ROUGE_L").doubleValue()).isCloseTo(0.478431, within(1e-6));
    }

    @Test
    void bothModesAreScoredAsTheyAreAskedFor() throws Exception {
        String shifted = "{\"hypotheses\": [\"a red\\u2028ball\", \"a dog\", \"a cat\"], \"references\": [[\"a red"
                + " ball\"], [\"a dog\"], [\"a cat\"]], \"metrics\": [\"Bleu_1\"], \"mode\": ";

        List<JsonNode> answers = answers(shifted + "\"strict\"}", shifted + "\"fixed\"}", shifted + "null}");

        assertThat(answers.get(0).get("samples").get("Bleu_1").get(2).doubleValue())
                .isLessThan(0.6);
        assertThat(answers.get(0).get("signatures").get("Bleu_1").stringValue())
                .isEqualTo("Bleu_1|images:3|mode:strict|refs:1|tok:ptb-3.4.1|version:1");
        assertThat(answers.get(1).get("samples").get("Bleu_1").get(2).doubleValue())
                .isCloseTo(1, within(1e-8));
        assertThat(answers.get(1).get("signatures").get("Bleu_1").stringValue())
                .isEqualTo("Bleu_1|images:3|mode:fixed|refs:1|tok:ptb-3.4.1|version:1");
        assertThat(answers.get(2)).isEqualTo(answers.get(0));
    }

    @Test
    void optionsAtTheStartApplyToRequestsThatLeaveThemOpen() throws Exception {
        List<JsonNode> answers = answers(
                Blazon.command("eval", "--serve", "--metrics", "Bleu_1", "--tokenized", "--mode", "fixed"),
                ("{" + CATS + "}\n{" + CATS + ", \"tokenized\": false, \"metrics\": [\"ROUGE_L\"]}\n{" + CATS
                                + ", \"mode\": \"fixed\"}")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(answers.get(0).get("signatures").toString())
                .isEqualTo("{\"Bleu_1\":\"Bleu_1|images:1|mode:strict|refs:1|tok:given|version:1\"}");
        assertThat(answers.get(1).get("signatures").toString())
                .isEqualTo("{\"ROUGE_L\":\"ROUGE_L|images:1|mode:fixed|refs:1|tok:ptb-3.4.1|version:1\"}");
        assertThat(error(answers.get(2))).startsWith("[mode] \"fixed\" is about the cutting of texts into words");
    }

    /// SPICE's score of colours is defined only for images whose references have any.
    @Test
    void aScoreThatIsNotDefinedIsNull() throws Exception {
        Path tuples = file("tuples.json", """
                {"a dog": [["dog"]], "a brown dog": [["dog"], ["dog", "brown"]]}
                """);
        String request = "\"hypotheses\": [\"A dog.\", \"A brown dog.\"], \"metrics\": [\"SPICE\", \"SPICE_Color\"],"
                + " \"references\": ";

        List<JsonNode> answers = answers(
                Blazon.command("eval", "--serve", "--tuples", tuples),
                ("{" + request + "[[\"A dog.\"], [\"A brown dog.\"]]}\n{" + request + "[[\"A dog.\"], [\"A dog.\"]]}\n{"
                                + request + "[[\"A dog.\"], [\"A cow.\"]]}")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(answers.get(0).get("samples").toString())
                .isEqualTo("{\"SPICE\":[1.0,1.0],\"SPICE_Color\":[null,1.0]}");
        assertThat(answers.get(0).get("corpus").toString()).isEqualTo("{\"SPICE\":1.0,\"SPICE_Color\":1.0}");
        assertThat(answers.get(1).get("samples").get("SPICE_Color").toString()).isEqualTo("[null,null]");
        assertThat(answers.get(1).get("corpus").get("SPICE_Color").isNull()).isTrue();
        assertThat(error(answers.get(2)))
                .isEqualTo("[" + tuples + "] There are no tuples for 1 captions, such as 'a cow'. Parse these too;"
                        + " captions stand there in words with blanks between.");
    }

    @Test
    void filesAndServingExcludeEachOther() throws Exception {
        Path captions = file("c.json", "{\"1\": \"A man.\"}");
        String needed = "Captions and references are needed. Give both --hypotheses and --references, or --serve alone,"
                + " which reads them from its input.\nSee 'blazon eval --help'.\n";
        String excluded = "--serve reads captions and references from its input. Leave out --hypotheses, --references,"
                + " --only-common, --ratings, --statistics, --clip, --samples, --page and --json.\nSee 'blazon eval --help'.\n";

        assertThat(Blazon.run("eval")).isEqualTo(new Blazon.Ended(2, "", needed));
        assertThat(Blazon.run("eval", "--hypotheses", captions)).isEqualTo(new Blazon.Ended(2, "", needed));
        assertThat(Blazon.run("eval", "--references", captions)).isEqualTo(new Blazon.Ended(2, "", needed));
        assertThat(Blazon.run("eval", "--serve", "--references", captions))
                .isEqualTo(new Blazon.Ended(2, "", excluded));
        assertThat(Blazon.run("eval", "--serve", "--json")).isEqualTo(new Blazon.Ended(2, "", excluded));
        assertThat(Blazon.run("eval", "--serve", "--tuples", temp.resolve("none"))
                        .err())
                .isEqualTo("[" + temp.resolve("none") + "] There is no such file. Correct its name.\n");
    }

    @Test
    void aReaderThatIsGoneEndsIt() throws Exception {
        Process process = builder(Blazon.command("eval", "--serve")).start();
        try {
            process.getInputStream().close();
            send(process, "{" + CATS + ", \"metrics\": [\"Bleu_1\"]}");

            assertThat(process.waitFor()).isEqualTo(2);
            assertThat(temp.resolve("err.txt"))
                    .hasContent("[standard output] An answer cannot be written, its reader is gone: keep it open until"
                            + " the last answer is read.");
        } finally {
            process.destroyForcibly();
        }
    }

    /// The block of the page after a line of a fence.
    private static String block(String page, String fence) {
        Matcher block = Pattern.compile("^```" + fence + "\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(page);
        assertThat(block.find()).as("a block of " + fence).isTrue();
        return block.group(1);
    }

    @Test
    void theExampleInPythonPrintsWhatThePageSays() throws Exception {
        assumeThat(hasPython()).as("python3").isTrue();
        String page = Files.readString(Home.find().folder().resolve("docs/eval.md"));
        page = page.substring(page.indexOf("## From Python"));
        String command = Blazon.command().stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
        Path blazon = Files.createDirectories(temp.resolve("bin")).resolve("blazon");
        Files.writeString(blazon, "#!/bin/sh\nexec " + command + " \"$@\"\n");
        assertThat(blazon.toFile().setExecutable(true)).isTrue();
        ProcessBuilder builder = new ProcessBuilder(
                        "python3", file("example.py", block(page, "python")).toString())
                .redirectErrorStream(true);
        builder.environment().merge("PATH", blazon.getParent().toString(), (old, own) -> own + ":" + old);

        Process python = builder.start();
        String printed = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(printed).isEqualTo(block(page, "text"));
        assertThat(python.waitFor()).isZero();
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException _) {
            return false;
        }
    }
}
