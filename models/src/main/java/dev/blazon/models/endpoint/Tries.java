package dev.blazon.models.endpoint;

import dev.blazon.core.fault.ModelException;
import dev.blazon.models.dialect.Attempt;
import dev.blazon.models.dialect.FaultKind;
import dev.blazon.models.dialect.FaultKind.Action;
import java.time.Duration;

/// The tries of one question: how many there were, how long they may take, how long to pause between them.
final class Tries {
    private static final int MOST_RETRIES = 5;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    private final EndpointSetup setup;
    private final String place;
    private final Timing timing;
    private long spentNanos;
    private int calls;
    private int retries;

    Tries(EndpointSetup setup, String place, Timing timing) {
        this.setup = setup;
        this.place = place;
        this.timing = timing;
    }

    /// Runs one call on the clock. Waiting at a gate is not on it, so that a long queue is no timeout.
    void spent(long fromNanos) {
        calls++;
        spentNanos += timing.nanos() - fromNanos;
    }

    /// How long the next call may take: half of the deadline at most, so that a lost answer can be asked for again.
    Duration limit() {
        Duration half = setup.deadline().dividedBy(2);
        Duration left = left();
        return half.compareTo(left) < 0 ? half : left;
    }

    private Duration left() {
        return setup.deadline().minusNanos(spentNanos);
    }

    /// Pauses before the next call, or throws when there must be none.
    void pauseAfter(Attempt.Faulted fault) throws InterruptedException {
        retries++;
        if (fault.kind().action() == Action.RETRY && retries > MOST_RETRIES) {
            throw exception(fault, "");
        }
        Duration pause = pause(fault);
        if (pause.compareTo(left()) >= 0) {
            throw exception(
                    fault, " The next try would be after the deadline of " + Triage.seconds(setup.deadline()) + ".");
        }
        timing.pause(pause);
        spentNanos += pause.toNanos();
    }

    /// Doubling and scattered, so that many calls that failed together do not come back together.
    private Duration pause(Attempt.Faulted fault) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(retries - 1, 10));
        Duration capped = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        Duration own = scattered(capped, 0.5 + timing.chance() / 2);
        return fault.retryAfter()
                .map(asked -> asked.plus(scattered(FIRST_PAUSE, timing.chance())))
                .filter(asked -> asked.compareTo(own) > 0)
                .orElse(own);
    }

    private static Duration scattered(Duration duration, double share) {
        return Duration.ofNanos((long) (duration.toNanos() * share));
    }

    ModelException exception(Attempt.Faulted fault) {
        return exception(fault, "");
    }

    private ModelException exception(Attempt.Faulted fault, String more) {
        String tried =
                calls > 1 ? " Tried " + calls + " times in " + Triage.seconds(Duration.ofNanos(spentNanos)) + "." : "";
        FaultKind kind = fault.kind();
        String message = "[" + place + " " + setup.endpoint().host() + "] " + fault.detail() + tried + more + " "
                + kind.advice();
        return new ModelException(kind.code(), kind.remedy(), message);
    }

    ModelException interrupted(InterruptedException fault) {
        Thread.currentThread().interrupt();
        String message = "[" + place + " " + setup.endpoint().host()
                + "] The call was interrupted. Run again: what is done stays done.";
        return new ModelException("model-interrupted", ModelException.Remedy.RETRY_LATER, message, fault);
    }
}
