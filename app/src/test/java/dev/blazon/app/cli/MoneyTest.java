package dev.blazon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blazon.models.money.SpendLog;
import dev.blazon.models.money.Spent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MoneyTest {
    private static final VisionServer.Tokens BILL = new VisionServer.Tokens(5000, 500);
    /// 5,000 tokens in and 500 out at the prices below.
    private static final long CALL_PICO = 10_000_000_000L;

    @TempDir
    private Path temp;

    private Path prices = Path.of("");

    @BeforeEach
    void priceTable() throws IOException {
        prices = temp.resolve("prices.yaml");
        Files.writeString(prices, "test-*: {input: 1, output: 10}\n");
    }

    private Object[] command(VisionServer server, Path photos, Path to, Object... more) {
        List<Object> words = new ArrayList<>(
                List.of("run", "dense-captions", "--from", photos, "--to", to, "--model", "captioner=" + server.url()));
        words.addAll(Arrays.asList(more));
        return words.toArray();
    }

    private static Spent spent(Path to) {
        return SpendLog.total(to.resolve(".run/spending.jsonl"));
    }

    @Test
    void costIsToldByTheLastWordsTheReportAndTheCard() throws Exception {
        Path photos = Pictures.folder(temp.resolve("p"), 5);
        Path to = temp.resolve("out");
        try (VisionServer server = new VisionServer("test-vl").counting(_ -> BILL)) {
            Blazon.Ended ended = Blazon.run(command(server, photos, to, "--prices", prices));

            // the sixth is the question whether the model sees
            assertThat(ended.err())
                    .contains(
                            "Spent USD 0.0600 in 6 calls (30,000 tokens in, 3,000 out), USD 12.00 for a thousand kept.");
            assertThat(Files.readString(to.resolve("report.html"))).contains("USD\u202f0.0600");
            assertThat(Files.readString(to.resolve("README.md")))
                    .contains("The calls to models cost USD\u202f0.0600 in all");

            Files.delete(to.resolve(".run/ledger.jsonl"));
            Blazon.Ended again = Blazon.run(command(server, photos, to, "--prices", prices, "--json"));

            assertThat(again.out())
                    .contains("\"spent\":{\"calls\":6,\"tokens-in\":30000,\"tokens-out\":3000,\"usd\":0.06,"
                            + "\"usd-per-kept\":0.012}");
        }
    }

    @Test
    void limitIsNeverPassedAndAHigherOneGoesOn() {
        Path photos = Pictures.folder(temp.resolve("p"), 30);
        Path to = temp.resolve("out");
        try (VisionServer server = new VisionServer("test-vl").counting(_ -> BILL)) {
            Blazon.Ended ended = Blazon.run(
                    command(server, photos, to, "--prices", prices, "--max-cost", "0.15", "--concurrency", 16));

            assertThat(ended.exitCode()).isEqualTo(3);
            assertThat(ended.err())
                    .containsPattern("\\[--max-cost\\] The run has spent USD 0\\.1\\d in \\d+ calls, the next call of"
                            + " 'test-vl' may cost USD 0\\.0\\d+, and the limit is USD 0\\.15\\."
                            + " What is done stays done: go on with a higher --max-cost\\.")
                    .contains("Go on with a higher limit: blazon run dense-captions ")
                    .doesNotContain("While the run was stopping");
            assertThat(spent(to).pico()).isBetween(8 * CALL_PICO, 15 * CALL_PICO);
            assertThat(spent(to).calls()).isEqualTo(server.questions().size() + 1);
            int paid = server.questions().size();

            Blazon.Ended same = Blazon.run(command(server, photos, to, "--prices", prices, "--max-cost", "0.15"));
            assertThat(same.exitCode()).isEqualTo(3);
            assertThat(spent(to).pico()).isLessThanOrEqualTo(15 * CALL_PICO);

            Blazon.Ended raised = Blazon.run(command(server, photos, to, "--prices", prices, "--max-cost", "5"));
            assertThat(raised.err()).contains("read 30 = kept 30 + rejected 0 + failed 0");
            assertThat(raised.exitCode()).isZero();
            assertThat(server.questions()).hasSize(30).hasSizeGreaterThan(paid);
            assertThat(spent(to).pico()).isEqualTo(31 * CALL_PICO);
        }
    }

    @Test
    void tokensCanBeLimitedWithoutAnyPrice() {
        Path to = temp.resolve("out");
        try (VisionServer server = new VisionServer("other").counting(_ -> BILL)) {
            Blazon.Ended ended =
                    Blazon.run(command(server, Pictures.folder(temp.resolve("p"), 30), to, "--max-tokens", "80000"));

            assertThat(ended.exitCode()).isEqualTo(3);
            assertThat(ended.err()).contains("[--max-tokens] The run has taken ", ", and the limit is 80000. ");
            assertThat(spent(to).tokens()).isBetween(40_000L, 80_000L);
        }
    }

    @Test
    void serverOnThisMachineCostsNothing() {
        try (VisionServer server = new VisionServer("local-vl")) {
            Blazon.Ended ended = Blazon.run(
                    command(server, Pictures.folder(temp.resolve("p"), 2), temp.resolve("out"), "--max-cost", "0.01"));

            assertThat(ended.exitCode()).isZero();
            assertThat(ended.err()).contains("Spent nothing in 3 calls (300 tokens in, 30 out).");
        }
    }

    @Test
    void wrongPriceTablesAreToldBeforeAnythingRuns() throws Exception {
        Files.writeString(prices, "a: {input: 1}\nb: {input: -1, output: 2}\n");

        Blazon.Ended ended = Blazon.run(
                "run", "quick-start", "--from", Pictures.folder(temp.resolve("p"), 1), "--to", "x", "--prices", prices);

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err())
                .isEqualTo("[" + prices + ":1:1] The price of 'a' is not whole. Give input and output, in USD for a"
                        + " million tokens.\n[" + prices
                        + ":2:12] '-1' is no price, must be a number such as 0.40, in USD for a million tokens.\n");
    }

    @Test
    void killLosesNothingThatWasSpent() throws Exception {
        Path photos = Pictures.folder(temp.resolve("p"), 20);
        Path to = temp.resolve("out");
        CountDownLatch asked = new CountDownLatch(8);
        CountDownLatch held = new CountDownLatch(1);
        try (VisionServer server = new VisionServer("test-vl")
                .counting(_ -> BILL)
                .answering(number -> {
                    asked.countDown();
                    await(number < 8 ? new CountDownLatch(0) : held);
                    return "Answer " + number + ".";
                })) {
            Process process = Blazon.start(
                    temp,
                    command(
                            server,
                            photos,
                            to,
                            "--ocr",
                            "off",
                            "--prices",
                            prices,
                            "--concurrency",
                            1,
                            "--max-cost",
                            "9"));
            assertThat(asked.await(120, TimeUnit.SECONDS))
                    .as(() -> Blazon.errorsIn(temp))
                    .isTrue();
            process.destroyForcibly().waitFor();
            held.countDown();

            // seven answers and the question whether the model sees; of the eighth nobody knows
            assertThat(spent(to).pico()).isEqualTo(8 * CALL_PICO);

            Blazon.Ended ended = Blazon.run(command(server, photos, to, "--ocr", "off", "--prices", prices));
            assertThat(ended.err()).contains("Spent USD 0.21 in 21 calls (105,000 tokens in, 10,500 out)");
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(120, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
