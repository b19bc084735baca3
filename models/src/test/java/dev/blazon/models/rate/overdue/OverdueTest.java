package dev.blazon.models.rate.overdue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverdueTest {
    private static final double USUAL = Duration.ofMillis(50).toNanos();

    private final Overdue overdue = new Overdue();
    private final List<Long> found = new ArrayList<>();

    private void lookAfter(double seconds) {
        overdue.look(USUAL, (long) (seconds * 1e9), found::add);
    }

    @Test
    void callsThatHangLeaveTheirPlacesAfterAWhile() {
        overdue.started(1, 0);
        overdue.started(2, (long) 1e9);

        lookAfter(4.9);
        assertThat(found).isEmpty();
        assertThat(overdue.places(2)).isZero();
        assertThat(overdue.next(USUAL)).isEqualTo((long) 5e9);

        lookAfter(6);
        assertThat(found).containsExactly(1L, 2L);
        assertThat(overdue.places(2)).isEqualTo(2);
        assertThat(overdue.next(USUAL)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void aSlowServersCallsAreGivenEightTimesTheUsualTime() {
        overdue.started(1, 0);

        overdue.look(Duration.ofSeconds(10).toNanos(), (long) 79e9, found::add);
        assertThat(found).isEmpty();
        overdue.look(Duration.ofSeconds(10).toNanos(), (long) 80e9, found::add);
        assertThat(found).containsExactly(1L);
    }

    @Test
    void noCallIsOverdueBeforeAnyWasAnswered() {
        overdue.started(1, 0);

        overdue.look(0, (long) 1e15, found::add);

        assertThat(found).isEmpty();
        assertThat(overdue.next(0)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void onlyAQuarterOfTheWindowOrAFewPlacesAreLeftToOthers() {
        for (long call = 0; call < 40; call++) {
            overdue.started(call, 0);
        }
        lookAfter(5);

        assertThat(overdue.places(2)).isEqualTo(4);
        assertThat(overdue.places(100)).isEqualTo(25);
        assertThat(overdue.places(1000)).isEqualTo(40);
        assertThat(overdue.ended(3)).isTrue();
        assertThat(overdue.ended(3)).isFalse();
        assertThat(overdue.places(1000)).isEqualTo(39);
    }
}
