package dev.blazon.models.rate;

import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/// Shuts an endpoint while it is down: then nothing is sent but one call at a time that finds out whether it is back.
final class Breaker {
    static final Duration NEVER_SEEN = Duration.ofSeconds(30);
    private static final long FIRST_REST = Duration.ofSeconds(1).toNanos();
    private static final long LONGEST_REST = Duration.ofSeconds(30).toNanos();
    private static final long LONGEST_WISH = Duration.ofHours(1).toNanos();
    private static final long SILENCE = Duration.ofSeconds(1).toNanos();
    private static final long LONGEST_PROBE = Duration.ofSeconds(5).toNanos();
    private static final int MOST_STRIKES = 5;
    private static final int MOST_UNREACHABLE = 3;

    private final DoubleSupplier chance;
    private boolean shut;
    private boolean probing;
    private long probingUntil;
    private long shutUntil;
    private int trips;
    private int strikes;
    private int unreachable;
    private int overruns;
    private boolean seen;
    private boolean onlyUnreachable = true;
    private boolean down;
    private long downSince;
    private long wellAt;

    Breaker(DoubleSupplier chance) {
        this.chance = chance;
    }

    boolean isShut() {
        return shut;
    }

    /// Whether any call ended well in this run.
    boolean seen() {
        return seen;
    }

    /// One that finds out may hang: then, after a while, another one may try.
    boolean admits(long now) {
        return !shut || now - shutUntil >= 0 && (!probing || now - probingUntil >= 0);
    }

    /// @param usual how long an answer takes
    /// @return whether the call that starts is the one that finds out
    boolean started(long usual, long now) {
        probing |= shut;
        probingUntil = now + Math.max(LONGEST_PROBE, 4 * usual);
        return shut;
    }

    /// Whether everybody has waited in vain for long enough.
    boolean isGivenUp(long now, Duration patience) {
        return shut && down && now >= givenUpAt(patience);
    }

    /// When [#isGivenUp] may change, at the latest.
    long givenUpAt(Duration patience) {
        Duration allowed = !seen && onlyUnreachable && patience.compareTo(NEVER_SEEN) > 0 ? NEVER_SEEN : patience;
        return downSince + allowed.toNanos();
    }

    long downSince() {
        return downSince;
    }

    long shutUntil() {
        return shutUntil;
    }

    boolean isProbing() {
        return probing;
    }

    long probingUntil() {
        return probingUntil;
    }

    /// A call ended without telling anything.
    void abandoned(boolean probe) {
        if (probe) {
            probing = false;
        }
    }

    /// @param usual how long an answer takes
    /// @param underWay calls that have not ended
    /// @return whether the endpoint was shut by this
    boolean ended(Signal signal, boolean probe, Optional<Duration> retryAfter, long usual, int underWay, long now) {
        abandoned(probe);
        if (signal.well()) {
            well(probe, now);
            return false;
        }
        if (!down) {
            down = true;
            downSince = now;
            onlyUnreachable = true;
            wellAt = seen ? wellAt : now;
        }
        onlyUnreachable &= signal == Signal.UNREACHABLE;
        if (shut && !probe) {
            return false;
        }
        if (probe || strike(signal, usual, underWay, now)) {
            trip(retryAfter, now);
            return true;
        }
        return false;
    }

    private void well(boolean probe, long now) {
        seen = true;
        down = false;
        strikes = 0;
        unreachable = 0;
        overruns = 0;
        wellAt = now;
        if (probe) {
            shut = false;
            trips = 0;
        }
    }

    /// A crowd that is refused at once is too many, not an end: refusals count only when nothing else is heard. Faults
    /// come sooner than answers: in a crowd they count when they are as many as the calls still under way.
    private boolean strike(Signal signal, long usual, int underWay, long now) {
        return switch (signal) {
            case ANSWERED, TURNED_DOWN -> false;
            case BROKEN, LOST -> ++strikes >= Math.max(MOST_STRIKES, underWay);
            case UNREACHABLE -> ++unreachable >= (seen ? MOST_UNREACHABLE : 1);
            case REFUSED, LATE -> ++overruns >= MOST_STRIKES && now - wellAt >= Math.max(SILENCE, 2 * usual);
        };
    }

    /// Shut for a doubling time, scattered so that many clients do not come back together, or as long as asked.
    private void trip(Optional<Duration> retryAfter, long now) {
        long doubled = Math.min(LONGEST_REST, FIRST_REST << Math.min(trips, 10));
        long rest = (long) (doubled * (0.5 + chance.getAsDouble() / 2));
        long asked = retryAfter.map(wish -> nanos(wish)).orElse(0L);
        shutUntil = now + Math.max(rest, Math.min(asked, LONGEST_WISH));
        shut = true;
        trips++;
        strikes = 0;
        unreachable = 0;
        overruns = 0;
    }

    private static long nanos(Duration duration) {
        return duration.compareTo(Duration.ofHours(1)) > 0 ? LONGEST_WISH : duration.toNanos();
    }
}
