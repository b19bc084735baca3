package dev.blazon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.blazon.models.money.SpendLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BatchRunTest {
    private static final String OPENAI = "dense-captions-openai";

    @TempDir
    private Path temp;

    private Object[] command(String recipe, String address, Path photos, Path to, Object... more) {
        List<Object> words = new ArrayList<>(List.of(
                "run", recipe, "--from", photos, "--to", to, "--model", "captioner=" + address, "--ocr", "off"));
        words.addAll(Arrays.asList(more));
        return words.toArray();
    }

    private static Map<String, String> data(Path to) throws IOException {
        try (Stream<Path> files = Files.list(to.resolve("data"))) {
            return files.collect(Collectors.toMap(file -> file.getFileName().toString(), BatchRunTest::text));
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "dense-captions-openai, /v1, gpt-6-luna",
        "dense-captions-anthropic, /v1, claude-sonnet-5-5",
        "dense-captions-gemini, /v1beta, gemini-3.8-flash"
    })
    void rowsAreThoseOfALiveRunAtHalfThePrice(String recipe, String path, String model) throws Exception {
        Path photos = Pictures.folder(temp.resolve("p"), 7);
        Path prices = Files.writeString(temp.resolve("prices.yaml"), "\"*\": {input: 2, output: 10, batch: 0.5}\n");
        Path batched = temp.resolve("batched");
        Path live = temp.resolve("live");
        try (BatchServer server = new BatchServer()) {
            Blazon.Ended ended = Blazon.run(command(
                    recipe, server.url(path), photos, batched, "--batch", "--batch-size", 3, "--prices", prices));

            assertThat(ended.err()).contains("read 7 = kept 7 + rejected 0 + failed 0");
            assertThat(server.asked()).hasSize(7);
            assertThat(server.live()).isEmpty();
            assertThat(server.batches()).isEqualTo(3);
            // 1,000 tokens in and 100 out each, at half of USD 2 and 10 for a million
            assertThat(SpendLog.total(batched.resolve(".run/spending.jsonl")).pico() - tests(ended))
                    .isEqualTo(7 * 1_500_000_000L);

            Blazon.run(command(recipe, server.url(path), photos, live, "--prices", prices));
            assertThat(data(batched)).isEqualTo(data(live));
            assertThat(server.live()).hasSize(7);
        }
    }

    /// Of the two questions whether the model sees: before the first batch, and before the run.
    private static long tests(Blazon.Ended ended) {
        assertThat(ended.err()).contains("was shown a picture of the word");
        return 2 * 3_000_000_000L;
    }

    @ParameterizedTest
    @CsvSource({"dense-captions-openai, /v1", "dense-captions-anthropic, /v1", "dense-captions-gemini, /v1beta"})
    void aFileThatWasBeingSentWhenTheProcessWasKilledIsNotSentTwice(String recipe, String path) throws Exception {
        Path photos = Pictures.folder(temp.resolve("p"), 4);
        Path to = temp.resolve("out");
        CountDownLatch made = new CountDownLatch(1);
        try (BatchServer server = new BatchServer().holding(made)) {
            Object[] command = command(recipe, server.url(path), photos, to, "--batch");
            Process first = Blazon.start(Files.createDirectories(temp.resolve("logs")), command);
            while (server.batches() == 0 && first.isAlive()) {
                first.waitFor(20, TimeUnit.MILLISECONDS);
            }
            first.destroyForcibly().waitFor();
            assertThat(server.batches()).isEqualTo(1);
            made.countDown();
            // of the same size, on pages before ours: only their results tell that they are somebody else's
            server.crowded(5, 4);

            Blazon.Ended ended = Blazon.run(command);

            assertThat(ended.err()).contains("read 4 = kept 4 + rejected 0 + failed 0");
            assertThat(server.batches()).isEqualTo(6);
            assertThat(server.keys()).hasSize(4);
            assertThat(server.live()).isEmpty();
        }
    }

    @Test
    void aRunKilledBetweenTwoBatchesGoesOnWithTheSecondAndBillsEachAnswerOnce() throws Exception {
        Path photos = Pictures.folder(temp.resolve("p"), 4);
        Path to = temp.resolve("out");
        Path prices = Files.writeString(temp.resolve("prices.yaml"), "\"*\": {input: 2, output: 10, batch: 0.5}\n");
        CountDownLatch ended = new CountDownLatch(1);
        try (BatchServer server = new BatchServer().working("batch_2", ended)) {
            AtomicBoolean bored = new AtomicBoolean();
            server.deciding(question ->
                    bored.compareAndSet(false, true) ? BatchProtocol.Fate.EMPTY : BatchProtocol.Fate.ANSWERED);
            Object[] command =
                    command(OPENAI, server.url("/v1"), photos, to, "--batch", "--batch-size", 2, "--prices", prices);
            Process first = Blazon.start(Files.createDirectories(temp.resolve("logs")), command);
            Path log = to.resolve(".run/batch/log.jsonl");
            while (first.isAlive()
                    && !(Files.exists(log) && Files.readString(log).contains("COLLECTED"))) {
                first.waitFor(20, TimeUnit.MILLISECONDS);
            }
            first.destroyForcibly().waitFor();
            ended.countDown();

            Blazon.Ended second = Blazon.run(command);

            assertThat(second.err()).contains("read 4 = kept 4 + rejected 0 + failed 0");
            assertThat(server.keys()).doesNotHaveDuplicates().hasSize(4);
            // the one that was answered without text: a later process does not put it into a batch again
            assertThat(server.live()).hasSize(1);
            // four in batches, one live, and the test of sight before the first batch and before the run
            assertThat(SpendLog.total(to.resolve(".run/spending.jsonl")).pico())
                    .isEqualTo(4 * 1_500_000_000L + 3 * 3_000_000_000L);
        }
    }

    @Test
    void anotherRecipeIsRefusedBeforeAnythingIsPaid() {
        Path photos = Pictures.folder(temp.resolve("p"), 2);
        Path to = temp.resolve("out");
        try (BatchServer server = new BatchServer()) {
            Blazon.run(command(OPENAI, server.url("/v1"), photos, to, "--batch"));
            Blazon.Ended other = Blazon.run(command("dense-captions", server.url("/v1"), photos, to, "--batch"));

            assertThat(other.exitCode()).isEqualTo(2);
            assertThat(server.keys()).hasSize(2);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "dense-captions-openai, /v1, batch_1 completed",
        "dense-captions-anthropic, /v1, batch_1 ended",
        "dense-captions-gemini, /v1beta, batches/batch_1 BATCH_STATE_SUCCEEDED"
    })
    void whatABatchCannotAnswerIsSentAgainOrAskedAlone(String recipe, String path, String batch) throws Exception {
        Path photos = Pictures.folder(temp.resolve("p"), 6);
        Path to = temp.resolve("out");
        try (BatchServer server = new BatchServer()) {
            List<String> order = new CopyOnWriteArrayList<>();
            HashSet<String> expired = new HashSet<>();
            server.deciding(question -> {
                if (!order.contains(question)) {
                    order.add(question);
                }
                return switch (order.indexOf(question)) {
                    case 0 -> BatchProtocol.Fate.EMPTY;
                    case 1 -> BatchProtocol.Fate.REFUSED;
                    case 2 -> expired.add(question) ? BatchProtocol.Fate.EXPIRED : BatchProtocol.Fate.ANSWERED;
                    case 3 -> BatchProtocol.Fate.BUSY;
                    default -> BatchProtocol.Fate.ANSWERED;
                };
            });

            Blazon.Ended ended = Blazon.run(command(recipe, server.url(path), photos, to, "--batch"));

            assertThat(ended.err())
                    .contains(
                            "Batch " + batch + ": 2 answers, 2 questions to be sent again, 2 left to be asked one by"
                                    + " one.",
                            "3 questions could not be answered in batches and are asked one by one, at the full price.",
                            "read 6 = kept 6 + rejected 0 + failed 0");
            // the empty answer is one that a live call would ask for again; here it is asked live
            assertThat(server.live()).hasSize(3);
        }
    }

    private static final String PROVIDERS =
            "dense-captions-openai, /v1\ndense-captions-anthropic, /v1\ndense-captions-gemini, /v1beta";

    @ParameterizedTest
    @CsvSource(textBlock = PROVIDERS)
    void aResultThatComesTwiceIsOneAnswerAndBilledOnce(String recipe, String path) throws Exception {
        Path photos = Pictures.folder(temp.resolve("p"), 3);
        Path to = temp.resolve("out");
        Path prices = Files.writeString(temp.resolve("prices.yaml"), "\"*\": {input: 2, output: 10, batch: 0.5}\n");
        try (BatchServer server = new BatchServer().spoiling(lines -> {
            List<String> twice = new ArrayList<>(lines);
            twice.addAll(lines);
            return twice;
        })) {
            Blazon.Ended ended =
                    Blazon.run(command(recipe, server.url(path), photos, to, "--batch", "--prices", prices));

            assertThat(ended.err()).contains(": 3 answers.", "read 3 = kept 3 + rejected 0 + failed 0");
            assertThat(server.asked()).hasSize(3);
            assertThat(server.live()).isEmpty();
            assertThat(SpendLog.total(to.resolve(".run/spending.jsonl")).pico() - tests(ended))
                    .isEqualTo(3 * 1_500_000_000L);
        }
    }

    @Test
    void aQuestionNotAskedInOneLineAndAnsweredInAnotherIsAnswered() {
        Path photos = Pictures.folder(temp.resolve("p"), 2);
        try (BatchServer server = new BatchServer().spoiling(lines -> {
            List<String> both = new ArrayList<>();
            for (String line : lines) {
                both.add(line.replaceFirst(
                        "\"response\":.*", "\"response\":null,\"error\":{\"code\":\"batch_expired\"}}"));
            }
            both.addAll(lines);
            return both;
        })) {
            Blazon.Ended ended = Blazon.run(command(OPENAI, server.url("/v1"), photos, temp.resolve("out"), "--batch"));

            assertThat(ended.err()).contains(": 2 answers.", "read 2 = kept 2 + rejected 0 + failed 0");
            assertThat(server.batches()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = PROVIDERS)
    void linesThatCannotBeReadAreAskedAgainAndTheOthersCount(String recipe, String path) {
        Path photos = Pictures.folder(temp.resolve("p"), 5);
        AtomicBoolean first = new AtomicBoolean(true);
        try (BatchServer server = new BatchServer().spoiling(lines -> {
            if (!first.compareAndSet(true, false)) {
                return lines;
            }
            return List.of(
                    lines.get(0).substring(0, lines.get(0).length() / 2),
                    "",
                    "[1, null]",
                    "\u0001\u0001\u0001",
                    lines.get(1),
                    lines.get(2),
                    "{\"custom_id\": [], \"key\": {}}",
                    lines.get(3));
        })) {
            Blazon.Ended ended = Blazon.run(command(recipe, server.url(path), photos, temp.resolve("out"), "--batch"));

            assertThat(ended.err())
                    .contains(": 3 answers, 2 questions to be sent again.", "read 5 = kept 5 + rejected 0 + failed 0");
            assertThat(server.keys()).hasSize(7);
            assertThat(server.live()).isEmpty();
        }
    }

    /// Else the file would be taken for somebody else's, and be sent again and again.
    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aBatchThatAnsweredNothingIsOursAllTheSameWhenItNamesOurQuestions() {
        Path photos = Pictures.folder(temp.resolve("p"), 3);
        try (BatchServer server = new BatchServer()
                .deciding(_ -> BatchProtocol.Fate.EXPIRED)
                .spoiling(lines -> {
                    List<String> more = new ArrayList<>(lines);
                    more.add("{\"custom_id\": \"somebody-elses\", \"response\": null}");
                    return more;
                })) {
            Blazon.Ended ended = Blazon.run(command(OPENAI, server.url("/v1"), photos, temp.resolve("out"), "--batch"));

            assertThat(ended.exitCode()).isEqualTo(3);
            assertThat(ended.err())
                    .contains(
                            "[--batch] 3 questions came back from batches without one answer. Try again later, or leave"
                                    + " --batch out.");
            assertThat(server.batches()).isEqualTo(1);
        }
    }

    @Test
    void whatAStepAsksAfterAnAnswerGoesInTheNextRound() {
        Path photos = Pictures.folder(temp.resolve("p"), 3);
        List<String> seen = new CopyOnWriteArrayList<>();
        try (BatchServer server = new BatchServer().saying(question -> {
            seen.add(question);
            return seen.size() <= 2 ? "I'm sorry, but I can't help with that." : "A made picture with rectangles.";
        })) {
            Blazon.Ended ended = Blazon.run(command(OPENAI, server.url("/v1"), photos, temp.resolve("out"), "--batch"));

            assertThat(ended.err())
                    .contains("Sent 3 questions", "Sent 1 question to", "read 3 = kept 3 + rejected 0 + failed 0");
            assertThat(server.asked()).hasSize(4);
            assertThat(server.live()).isEmpty();
        }
    }

    @Test
    void serverErrorsWhileWaitingAreSurvived() {
        Path photos = Pictures.folder(temp.resolve("p"), 2);
        try (BatchServer server = new BatchServer().breaking(2)) {
            Blazon.Ended ended = Blazon.run(command(OPENAI, server.url("/v1"), photos, temp.resolve("out"), "--batch"));

            assertThat(ended.err()).contains("read 2 = kept 2 + rejected 0 + failed 0");
        }
    }

    @Test
    void aBatchThatIsTurnedAwayStopsAndIsSentAnew() {
        Path photos = Pictures.folder(temp.resolve("p"), 2);
        Path to = temp.resolve("out");
        try (BatchServer server = new BatchServer().turningAway(number -> number == 1)) {
            Object[] command = command(OPENAI, server.url("/v1"), photos, to, "--batch");
            Blazon.Ended stopped = Blazon.run(command);

            assertThat(stopped.exitCode()).isEqualTo(3);
            assertThat(stopped.err())
                    .contains("turned the whole batch away: 'Enqueued token limit reached.'. Nothing of it was paid.")
                    .contains("Go on with the same command: blazon run dense-captions-openai");
            assertThat(Blazon.run(command).err()).contains("read 2 = kept 2 + rejected 0 + failed 0");
            assertThat(server.asked()).hasSize(2);
        }
    }

    @Test
    void nothingIsSentThatCouldPassTheLimit() throws Exception {
        Path photos = Pictures.folder(temp.resolve("p"), 6);
        Path to = temp.resolve("out");
        Path prices = Files.writeString(temp.resolve("prices.yaml"), "\"*\": {input: 2, output: 10, batch: 0.5}\n");
        try (BatchServer server = new BatchServer()) {
            Blazon.Ended none = limited(server, photos, to, prices, "0.05");

            assertThat(none.exitCode()).isEqualTo(3);
            assertThat(server.asked()).isEmpty();
            BigDecimal most = mostOfNext(none.err());

            // the test of sight cost 0.003, and two answers cost as much: one batch fits, and a second does not
            Blazon.Ended one = limited(
                    server,
                    photos,
                    to,
                    prices,
                    most.add(new BigDecimal("0.004")).toPlainString());

            assertThat(one.exitCode()).isEqualTo(3);
            assertThat(server.asked()).hasSize(2);
            assertThat(mostOfNext(one.err())).isCloseTo(most, within(new BigDecimal("0.001")));

            Blazon.Ended raised = limited(server, photos, to, prices, "5");
            assertThat(raised.err()).contains("read 6 = kept 6 + rejected 0 + failed 0");
            assertThat(server.keys()).doesNotHaveDuplicates().hasSize(6);
            assertThat(server.live()).isEmpty();
        }
    }

    private Blazon.Ended limited(BatchServer server, Path photos, Path to, Path prices, String cap) {
        return Blazon.run(command(
                OPENAI,
                server.url("/v1"),
                photos,
                to,
                "--batch",
                "--batch-size",
                2,
                "--prices",
                prices,
                "--max-cost",
                cap));
    }

    private static BigDecimal mostOfNext(String words) {
        Matcher told = Pattern.compile(
                        "\\[--max-cost] .* the next batch of 'gpt-6-luna' may cost USD ([0-9.]+), and the limit is")
                .matcher(words);
        assertThat(told.find()).as(words).isTrue();
        return new BigDecimal(told.group(1));
    }

    @Test
    void aServerWithoutBatchesIsNamed() {
        Path photos = Pictures.folder(temp.resolve("p"), 1);
        try (VisionServer server = new VisionServer("gpt-6-luna")) {
            Blazon.Ended ended = Blazon.run(command(OPENAI, server.url(), photos, temp.resolve("out"), "--batch"));

            assertThat(ended.exitCode()).isEqualTo(3);
            assertThat(ended.err())
                    .contains(
                            "answered 404",
                            "It has no interface for batches, or the batch is gone: leave --batch out.");
        }
    }
}
