package dev.blazon.app.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blazon.engine.local.Counters;
import dev.blazon.engine.local.Progress;
import dev.blazon.engine.stage.Stage;
import dev.blazon.models.money.Spent;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class DisplayTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private Display display(Display.Style style) {
        return Display.of(style, new PrintWriter(out), new PrintWriter(err));
    }

    private static Progress at(double seconds, OptionalLong total) {
        return at(new Stage(1, 1, List.of(), Optional.empty()), seconds, total);
    }

    private static Progress at(Stage stage, double seconds, OptionalLong total) {
        return new Progress(stage, new Counters(), 50, total, 1, 4, seconds);
    }

    @Test
    void logGetsALineEveryTenSeconds() {
        try (Display display = display(Display.Style.PLAIN)) {
            for (int second = 0; second <= 25; second++) {
                display.progress(at(second, OptionalLong.of(200)));
            }
        }

        assertThat(err.toString())
                .isEqualTo("50 of 200 samples (25%): 0 kept, 0 rejected, 0 failed now, 50 before\n".repeat(2));
    }

    @Test
    void spendingIsTold() {
        Spent spent = new Spent(45, 4500, 450, 0, 1_230_000_000_000L, 0, 0, 0, 0);
        Spent unpriced = new Spent(45, 4500, 450, 0, 0, 45, 0, 0, 0);
        PrintWriter words = new PrintWriter(err);
        Display.of(Display.Style.PLAIN, words, words, () -> spent).progress(at(11, OptionalLong.of(200)));
        Display.of(Display.Style.PLAIN, words, words, () -> unpriced).progress(at(11, OptionalLong.of(200)));
        Display.of(Display.Style.JSON, new PrintWriter(out), words, () -> spent).progress(at(11, OptionalLong.of(200)));

        assertThat(err.toString()).isEqualTo("""
                50 of 200 samples (25%), USD 1.23: 0 kept, 0 rejected, 0 failed now, 50 before; 45 calls
                50 of 200 samples (25%): 0 kept, 0 rejected, 0 failed now, 50 before; 45 calls at an unknown price
                """);
        assertThat(out.toString())
                .contains("\"spent\":{\"calls\":45,\"tokens-in\":4500,\"tokens-out\":450,\"usd\":1.23}");
    }

    @Test
    void severalStagesAreTold() {
        try (Display display = display(Display.Style.PLAIN)) {
            display.progress(at(new Stage(2, 3, List.of(), Optional.empty()), 11, OptionalLong.of(200)));
        }

        assertThat(err.toString())
                .isEqualTo("stage 2 of 3: 50 of 200 samples (25%): 0 kept, 0 rejected, 0 failed now, 50 before\n");
    }

    @Test
    void unknownTotalShowsShards() {
        try (Display display = display(Display.Style.PLAIN)) {
            display.progress(at(11, OptionalLong.empty()));
        }

        assertThat(err.toString())
                .isEqualTo("50 samples, 1 of 4 shards: 0 kept, 0 rejected, 0 failed now, 50 before\n");
    }

    @Test
    void terminalLineIsRedrawnAtMostFiveTimesASecondAndCleaned() {
        try (Display display = display(Display.Style.LIVE)) {
            for (int step = 0; step < 20; step++) {
                display.progress(at(step / 20.0, OptionalLong.of(200)));
            }
        }

        String drawn = err.toString();
        assertThat(drawn.split("█████░░░░░░░░░░░░░░░ 50 of 200", -1)).hasSizeBetween(5, 6);
        assertThat(drawn).endsWith("\r\033[K").doesNotContain("\n");
    }

    @Test
    void quietShowsNoticesOnly() {
        try (Display display = display(Display.Style.QUIET)) {
            display.progress(at(100, OptionalLong.of(200)));
            display.notice("Something to know.");
        }

        assertThat(err.toString()).isEqualTo("Something to know.\n");
    }

    @Test
    void programsGetEvents() {
        try (Display display = display(Display.Style.JSON)) {
            display.notice("Something to know.");
            display.progress(at(1, OptionalLong.of(200)));
        }

        assertThat(out.toString()).isEqualTo("""
                {"event":"notice","message":"Something to know."}
                {"event":"progress","seconds":1.0,"stage":1,"stages":1,"ended":50,"total":200,"kept":0,"rejected":0,"failed":0,"shards":1,"shards-total":4}
                """);
        assertThat(err.toString()).isEmpty();
    }
}
