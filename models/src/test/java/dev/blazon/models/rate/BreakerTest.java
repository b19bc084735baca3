package dev.blazon.models.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private static final long SECOND = 1_000_000_000L;
    private static final Duration DEADLINE = Duration.ofSeconds(600);

    private final Breaker breaker = new Breaker(() -> 0);

    private boolean ended(Signal signal, boolean probe, long second) {
        return breaker.ended(signal, probe, Optional.empty(), SECOND, 0, second * SECOND);
    }

    @Test
    void isShutByTheFirstCallWhenNobodyWasEverThere() {
        assertThat(ended(Signal.UNREACHABLE, false, 0)).isTrue();
        assertThat(breaker.admits(0)).isFalse();
    }

    @Test
    void givesUpAfterHalfAMinuteOnAServerThatWasNeverThere() {
        ended(Signal.UNREACHABLE, false, 0);

        assertThat(breaker.isGivenUp(29 * SECOND, DEADLINE)).isFalse();
        assertThat(breaker.isGivenUp(30 * SECOND, DEADLINE)).isTrue();
    }

    @Test
    void waitsTheWholeDeadlineForAServerThatAnsweredBefore() {
        ended(Signal.ANSWERED, false, 0);
        for (int call = 0; call < 3; call++) {
            ended(Signal.UNREACHABLE, false, 1);
        }

        assertThat(breaker.isGivenUp(31 * SECOND, DEADLINE)).isFalse();
        assertThat(breaker.isGivenUp(601 * SECOND, DEADLINE)).isTrue();
    }

    @Test
    void waitsTheWholeDeadlineForAServerThatIsLoading() {
        ended(Signal.REFUSED, false, 0);
        for (int call = 0; call < 5; call++) {
            ended(Signal.REFUSED, false, 3);
        }

        assertThat(breaker.isShut()).isTrue();
        assertThat(breaker.isGivenUp(31 * SECOND, DEADLINE)).isFalse();
    }

    @Test
    void letsOneCallFindOutAndRestsLongerEachTime() {
        ended(Signal.UNREACHABLE, false, 0);

        assertThat(breaker.admits(SECOND / 2)).isTrue();
        assertThat(breaker.started(SECOND, SECOND / 2)).isTrue();
        assertThat(breaker.admits(SECOND)).isFalse();
        ended(Signal.UNREACHABLE, true, 1);
        assertThat(breaker.shutUntil()).isEqualTo(2 * SECOND);
        breaker.started(SECOND, SECOND);
        ended(Signal.UNREACHABLE, true, 2);
        assertThat(breaker.shutUntil()).isEqualTo(4 * SECOND);
    }

    @Test
    void opensWhenTheOneCallIsAnswered() {
        ended(Signal.UNREACHABLE, false, 0);
        breaker.started(SECOND, SECOND);

        ended(Signal.ANSWERED, true, 1);

        assertThat(breaker.isShut()).isFalse();
        assertThat(breaker.admits(SECOND)).isTrue();
    }

    @Test
    void letsAnotherFindOutWhenTheFirstOneHangs() {
        ended(Signal.UNREACHABLE, false, 0);
        breaker.started(SECOND, SECOND);

        assertThat(breaker.admits(5 * SECOND)).isFalse();
        assertThat(breaker.admits(6 * SECOND)).isTrue();
    }

    @Test
    void faultsOfACrowdCountWhenAsManyAsTheCallsUnderWay() {
        ended(Signal.ANSWERED, false, 0);
        for (int call = 1; call < 8; call++) {
            assertThat(breaker.ended(Signal.LOST, false, Optional.empty(), SECOND, 16 - call, SECOND))
                    .isFalse();
        }

        assertThat(breaker.ended(Signal.LOST, false, Optional.empty(), SECOND, 8, SECOND))
                .isTrue();
    }

    @Test
    void aFewFailuresBetweenAnswersDoNotShutIt() {
        for (int call = 0; call < 100; call++) {
            assertThat(ended(call % 4 == 0 ? Signal.ANSWERED : Signal.BROKEN, false, call))
                    .isFalse();
        }
    }

    @Test
    void aCrowdThatIsRefusedAtOnceDoesNotShutIt() {
        ended(Signal.ANSWERED, false, 10);
        for (int call = 0; call < 100; call++) {
            assertThat(ended(Signal.REFUSED, false, 10)).isFalse();
        }
    }

    @Test
    void staysShutForAsLongAsTheServerAsked() {
        ended(Signal.ANSWERED, false, 0);
        for (int call = 0; call < 5; call++) {
            breaker.ended(Signal.REFUSED, false, Optional.of(Duration.ofSeconds(40)), SECOND, 0, 5 * SECOND);
        }

        assertThat(breaker.shutUntil()).isEqualTo(45 * SECOND);
    }
}
