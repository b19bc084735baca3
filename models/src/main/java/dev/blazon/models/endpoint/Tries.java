package dev.blazon.models.endpoint;

import dev.blazon.core.fault.ModelException;
import dev.blazon.models.dialect.Attempt;
import dev.blazon.models.dialect.FaultKind;
import dev.blazon.models.dialect.FaultKind.Action;
import dev.blazon.models.rate.Entry;
import dev.blazon.models.rate.Pass.Blame;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/// The tries of one question: how many there were, how long they may take, how long to pause between them.
final class Tries {
    private static final int MOST_RETRIES = 5;
    private static final int MOST_SOLE = 3;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    private final EndpointSetup setup;
    private final String place;
    private final Timing timing;
    private long spentNanos;
    private int calls;
    private int retries;
    private int losses;
    private int sole;
    private int pages;
    private int lane;

    Tries(EndpointSetup setup, String place, Timing timing) {
        this.setup = setup;
        this.place = place;
        this.timing = timing;
    }

    /// How often the endpoint broke under this question.
    int losses() {
        return losses;
    }

    /// The endpoint of the next or last call.
    void at(int number) {
        lane = number;
    }

    /// How many pages in place of answers this question has got, with this one.
    int pages() {
        return ++pages;
    }

    /// Where to ask again: elsewhere, when there is an elsewhere and something failed.
    OptionalInt avoided() {
        return setup.endpoints().size() > 1 && retries + losses > 0 ? OptionalInt.of(lane) : OptionalInt.empty();
    }

    /// Gets ready for the next call, or throws when there must be none.
    void after(Attempt.Faulted fault, Blame blame) throws InterruptedException {
        boolean broke = fault.kind() == FaultKind.CONNECTION_LOST || fault.kind() == FaultKind.SERVER_ERROR;
        losses += broke ? 1 : 0;
        switch (blame) {
            case OWN -> pauseAfter(fault);
            // the gate is shut until the endpoint is back: nothing else need wait
            case SHARED -> {}
            case SOLE -> {
                if (++sole == MOST_SOLE) {
                    throw exception(fault, " It broke the server each time, so the run goes on without it.");
                }
                pauseAfter(fault);
            }
        }
    }

    ModelException down(Entry.Down down, Optional<Attempt.Faulted> last) {
        lane = down.lane();
        String silent = " It has answered nothing " + (down.everWell() ? "" : "at all ") + "for "
                + Triage.seconds(Duration.ofSeconds(down.silent().toSeconds())) + ".";
        return exception(last.orElse(Attempt.Faulted.of(FaultKind.UNREACHABLE, "The server is not there.")), silent);
    }

    /// All endpoints were left.
    ModelException left(Entry.Left entry, Leavings leavings) {
        lane = entry.lane();
        return exception(
                leavings.fault(lane), " No endpoint is left; before it went " + leavings.othersThan(lane) + ".");
    }

    /// Runs one call on the clock. Waiting at a gate is not on it, so that a long queue is no timeout.
    void spent(long fromNanos) {
        calls++;
        spentNanos += timing.nanos() - fromNanos;
    }

    /// How long the next call may take: half of the deadline at most, so that a lost answer can be asked for again.
    Duration limit() {
        Duration half = Duration.ofNanos(setup.deadline().toNanos() / 2);
        Duration left = left();
        return half.compareTo(left) < 0 ? half : left;
    }

    private Duration left() {
        return setup.deadline().minusNanos(spentNanos);
    }

    /// With several endpoints each is asked before the first pause.
    private void pauseAfter(Attempt.Faulted fault) throws InterruptedException {
        retries++;
        if (fault.kind().action() == Action.RETRY && retries > MOST_RETRIES) {
            throw exception(fault, "");
        }
        if (retries % setup.endpoints().size() != 0) {
            return;
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
        String message = "[" + place + " " + host() + "] " + fault.detail() + tried + more + " " + kind.advice();
        return new ModelException(kind.code(), kind.remedy(), message, calls);
    }

    private String host() {
        return setup.endpoints().get(lane).endpoint().host();
    }

    ModelException interrupted(InterruptedException fault) {
        Thread.currentThread().interrupt();
        String message = "[" + place + " " + host() + "] The call was interrupted. Run again: what is done stays done.";
        return new ModelException("model-interrupted", ModelException.Remedy.RETRY_LATER, message, fault);
    }
}
