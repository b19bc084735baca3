package dev.blazon.models.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FleetTest {
    private static final Duration DEADLINE = Duration.ofSeconds(600);

    private final FakeClock clock = new FakeClock();
    private final Lanes lanes = Lanes.of(100, 1000, clock);

    private static Ask ask(int losses, OptionalInt avoid) {
        return new Ask(10, losses, avoid, DEADLINE);
    }

    private static Pass enter(Fleet fleet) throws InterruptedException {
        return enter(fleet, OptionalInt.empty());
    }

    private static Pass enter(Fleet fleet, OptionalInt avoid) throws InterruptedException {
        return switch (fleet.enter(ask(0, avoid))) {
            case Entry.Admitted(Pass pass) -> pass;
            case Entry.Down down -> throw new AssertionError(down);
            case Entry.Left left -> throw new AssertionError(left);
        };
    }

    private Fleet fleet(Double... weights) {
        List<String> names = new ArrayList<>();
        for (int lane = 0; lane < weights.length; lane++) {
            names.add("lane" + lane);
        }
        return lanes.fleet(names, List.of(weights));
    }

    @Test
    void givesEachEndpointItsShareByWeight() throws InterruptedException {
        Fleet fleet = fleet(1.0, 3.0);
        List<Integer> taken = new ArrayList<>();

        for (int call = 0; call < 16; call++) {
            taken.add(enter(fleet).lane());
        }

        assertThat(Collections.frequency(taken, 1)).isEqualTo(12);
    }

    @Test
    void goesElsewhereAfterAFault() throws InterruptedException {
        Fleet fleet = fleet(1.0, 1.0);

        assertThat(enter(fleet, OptionalInt.of(0)).lane()).isEqualTo(1);
        assertThat(enter(fleet, OptionalInt.of(0)).lane()).isEqualTo(1);
    }

    @Test
    void staysWhenThereIsNoElsewhere() throws InterruptedException {
        assertThat(enter(fleet(1.0), OptionalInt.of(0)).lane()).isZero();
    }

    @Test
    void usesTheOtherWhenOneIsDown() throws InterruptedException {
        Fleet fleet = fleet(100.0, 1.0);
        Pass first = enter(fleet);
        first.report(Outcome.of(Signal.UNREACHABLE));
        first.close();

        assertThat(enter(fleet).lane()).isEqualTo(1);
        assertThat(enter(fleet).lane()).isEqualTo(1);
    }

    @Test
    void tellsForHowLongAllWereDown() throws InterruptedException {
        Fleet fleet = fleet(1.0);
        Entry entry = fleet.enter(ask(0, OptionalInt.empty()));
        while (entry instanceof Entry.Admitted(Pass pass)) {
            pass.report(Outcome.of(Signal.UNREACHABLE));
            pass.close();
            entry = fleet.enter(ask(0, OptionalInt.empty()));
        }

        assertThat(entry).isEqualTo(new Entry.Down(0, Duration.ofSeconds(30), false));
    }

    @Test
    void sendsNothingToAnEndpointThatWasLeft() throws InterruptedException {
        Fleet fleet = fleet(100.0, 1.0);
        Pass first = enter(fleet);
        first.leave();
        first.close();

        assertThat(first.lane()).isZero();
        assertThat(enter(fleet).lane()).isEqualTo(1);
        assertThat(enter(fleet, OptionalInt.of(1)).lane()).isEqualTo(1);
    }

    @Test
    void tellsWhenNoneIsLeft() throws InterruptedException {
        Fleet fleet = fleet(1.0, 1.0);
        Pass first = enter(fleet);
        Pass second = enter(fleet);
        first.leave();
        second.leave();
        first.leave();

        assertThat(fleet.enter(ask(0, OptionalInt.empty()))).isEqualTo(new Entry.Left(second.lane()));
    }

    @Test
    void wakesThoseThatWaitWhenTheLastOneIsLeft() throws Exception {
        Fleet fleet = Lanes.of(1, 1000).fleet(List.of("a"), List.of(1.0));
        Pass only = enter(fleet);
        FutureTask<Entry> waiting = new FutureTask<>(() -> fleet.enter(ask(0, OptionalInt.empty())));
        Thread.ofVirtual().start(waiting);

        only.leave();

        assertThat(waiting.get(30, TimeUnit.SECONDS)).isEqualTo(new Entry.Left(0));
    }

    @Test
    void boundsTheBytesUnderWay() {
        Lane lane = new Lane("lane", 100, 1000, () -> 0);

        lane.start(900, false, 0);

        assertThat(lane.admits(100, 0)).isTrue();
        assertThat(lane.admits(101, 0)).isFalse();
    }

    @Test
    void letsInOneCallThatIsLargerThanTheBound() {
        assertThat(new Lane("lane", 100, 1000, () -> 0).admits(5000, 0)).isTrue();
    }

    @Test
    void honoursAnEmptyAllowance() throws InterruptedException {
        Fleet fleet = fleet(1.0);
        try (Pass pass = enter(fleet)) {
            pass.report(new Outcome(
                    Signal.ANSWERED,
                    Optional.empty(),
                    Optional.of(new Allowance(60, 0, Duration.ofSeconds(60))),
                    Optional.empty(),
                    0));
        }
        long before = clock.nanos();

        enter(fleet).close();

        assertThat(Duration.ofNanos(clock.nanos() - before)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void countsTokensAgainstTheirAllowance() throws InterruptedException {
        Fleet fleet = fleet(1.0);
        try (Pass pass = enter(fleet)) {
            pass.report(new Outcome(
                    Signal.ANSWERED,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(new Allowance(6000, 500, Duration.ofSeconds(55))),
                    1000));
        }
        long before = clock.nanos();

        enter(fleet).close();

        assertThat(Duration.ofNanos(clock.nanos() - before)).isEqualTo(Duration.ofSeconds(5));
    }
}
