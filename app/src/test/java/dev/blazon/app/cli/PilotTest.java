package dev.blazon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blazon.models.money.SpendLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class PilotTest {
    private static final int PICTURES = 40;

    @TempDir
    private Path temp;

    private Path prices = Path.of("");
    private Path photos = Path.of("");

    @BeforeEach
    void sourceAndPrices() throws IOException {
        prices = temp.resolve("prices.yaml");
        Files.writeString(prices, "test-vl: {input: 1, output: 10}\n");
        photos = Pictures.folder(temp.resolve("p"), PICTURES);
    }

    private Blazon.Ended command(String name, VisionServer server, Object... more) {
        List<Object> words = new ArrayList<>(List.of(
                name, "dense-captions", "--from", photos, "--model", "captioner=" + server.url(), "--prices", prices));
        words.addAll(Arrays.asList(more));
        return Blazon.run(words.toArray());
    }

    /// Answers of 100 to 900 tokens, in no order.
    private static VisionServer varied() {
        return new VisionServer("test-vl").counting(number -> new VisionServer.Tokens(2000, 100 + number * 317 % 801));
    }

    @Test
    void forecastHoldsWhatTheRunThenTakesAndThePilotIsPaidOnce() {
        Path to = temp.resolve("out");
        try (VisionServer server = varied()) {
            Blazon.Ended plan = command("plan", server, "--to", to, "--pilot", 12, "--json");

            assertThat(plan.exitCode()).as(plan.err()).isZero();
            JsonNode forecast = JsonMapper.shared().readTree(plan.out()).path("forecast");
            assertThat(forecast.path("pilot").asInt()).isEqualTo(12);
            assertThat(forecast.path("samples").asInt()).isEqualTo(PICTURES);
            assertThat(server.questions()).hasSize(12);

            Blazon.Ended run = command("run", server, "--to", to);

            assertThat(run.err()).contains("read 40 = kept 40 + rejected 0 + failed 0");
            assertThat(server.questions()).hasSize(PICTURES);
            double usd = SpendLog.total(to.resolve(".run/spending.jsonl")).pico() * 1e-12;
            // a question whether the model sees comes before the pilot and before the run
            double tests = 2 * (2000 * 1e-6 + 100 * 1e-5);
            assertThat(usd - tests)
                    .isBetween(
                            forecast.at("/usd/low").asDouble(),
                            forecast.at("/usd/high").asDouble());
            assertThat(forecast.at("/usd/high").asDouble())
                    .isLessThan(2 * forecast.at("/usd/low").asDouble());
            assertThat(forecast.at("/calls/expected").asDouble()).isEqualTo(PICTURES);
        }
    }

    @Test
    void forecastIsToldInWords() {
        try (VisionServer server = new VisionServer("test-vl")) {
            Blazon.Ended plan = command("plan", server, "--answers", temp.resolve("team.db"), "--pilot", 4);

            assertThat(plan.out())
                    .contains(
                            "forecast for all 40 samples, from the first 4; in brackets where it lies nine times out of"
                                    + " ten\n  calls     40 (40 to 40)\n  tokens    4,400 (4,400 to 4,400)\n"
                                    + "  cost      USD 0.00800 (USD 0.00800 to USD 0.00800)\n  time      ",
                            "  kept      100% (60% to 100%)\n",
                            "The pilot made 5 calls for USD 0.00100; the run does not pay for them again.\n");

            Blazon.Ended again = command("plan", server, "--answers", temp.resolve("team.db"), "--pilot", 4);
            assertThat(again.out()).contains("  time      unknown: answers came from the journal\n");
            assertThat(server.questions()).hasSize(4);
        }
    }

    @Test
    void answersOfAPilotMustStaySomewhere() {
        try (VisionServer server = new VisionServer("test-vl")) {
            Blazon.Ended plan = command("plan", server, "--pilot", 4);

            assertThat(plan.exitCode()).isEqualTo(2);
            assertThat(plan.err())
                    .endsWith("[--pilot] A pilot asks models for real, and its answers have no place to stay. Give --to"
                            + " with the folder of the run to come, or --answers with its journal.\n");
            assertThat(server.questions()).isEmpty();
        }
    }

    @Test
    void limitHoldsForAPilotToo() {
        try (VisionServer server = varied()) {
            Blazon.Ended plan =
                    command("plan", server, "--to", temp.resolve("out"), "--pilot", 30, "--max-cost", "0.06");

            assertThat(plan.exitCode()).isEqualTo(3);
            assertThat(plan.err()).contains("[--max-cost] The run has spent USD 0.0");
            assertThat(SpendLog.total(temp.resolve("out/.run/spending.jsonl")).pico())
                    .isBetween(1L, 60_000_000_000L);
        }
    }
}
