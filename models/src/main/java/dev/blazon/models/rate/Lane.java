package dev.blazon.models.rate;

import dev.blazon.models.rate.Pass.Blame;
import dev.blazon.models.rate.overdue.Overdue;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.DoubleSupplier;

/// One endpoint as its callers see it: what is under way, what more it bears, whether it is up. Not thread-safe.
final class Lane {
    private static final long SHORTEST_COOLING = Duration.ofMillis(20).toNanos();
    private static final long LONGEST_COOLING = Duration.ofSeconds(60).toNanos();

    private final String name;
    private final long mostBytes;
    private final Window window;
    private final Breaker breaker;
    private final Meter requests = new Meter();
    private final Meter tokens = new Meter();
    /// Places that were refused stay empty for the time of an answer; else each would be refused again at once.
    private final Deque<Long> cooling = new ArrayDeque<>();
    private final Overdue overdue = new Overdue();
    private double tokensEach;
    private long bytes;
    private int underWay;
    private long calls;

    Lane(String name, int most, long mostBytes, DoubleSupplier chance) {
        this.name = name;
        this.mostBytes = mostBytes;
        this.window = new Window(most);
        this.breaker = new Breaker(chance);
    }

    /// A call under way.
    record Started(long call, long bytes, long at, boolean suspect, boolean probe) {}

    String name() {
        return name;
    }

    int underWay() {
        return underWay;
    }

    int width() {
        return window.width();
    }

    Breaker breaker() {
        return breaker;
    }

    /// Whether a call may start now.
    boolean admits(long size, long now) {
        cool(now);
        if (!breaker.admits(now)) {
            return false;
        }
        if (taken(now) >= window.width() || underWay > 0 && bytes + size > mostBytes) {
            return false;
        }
        return requests.wait(1, now) == 0 && tokens.wait(tokensEach, now) == 0;
    }

    /// Places that are not free.
    private int taken(long now) {
        overdue.look(window.usual(), now, call -> window.ended(call, Signal.TURNED_DOWN, 0, calls));
        return underWay + cooling.size() - overdue.places(window.width());
    }

    /// When a call may start though none ends before, in nanoseconds; the largest number for never.
    long opensAt(long now) {
        if (breaker.isShut()) {
            return Math.max(now, breaker.isProbing() ? breaker.probingUntil() : breaker.shutUntil());
        }
        long rest = Math.max(requests.wait(1, now), tokens.wait(tokensEach, now));
        if (rest > 0) {
            return now + rest;
        }
        return Math.min(cooling.isEmpty() ? Long.MAX_VALUE : cooling.getFirst(), overdue.next(window.usual()));
    }

    private void cool(long now) {
        while (!cooling.isEmpty() && cooling.getFirst() <= now) {
            cooling.removeFirst();
        }
    }

    /// Someone waits who would be let in if the window were wider.
    void wanted() {
        if (!breaker.isShut() && underWay + cooling.size() - overdue.places(window.width()) >= window.width()) {
            window.full();
        }
    }

    /// @param suspect whether the endpoint broke under it before
    Started start(long size, boolean suspect, long now) {
        boolean probe = breaker.started((long) window.usual(), now);
        Started started = new Started(calls++, size, now, suspect, probe);
        underWay++;
        bytes += size;
        requests.spend(1);
        tokens.spend(tokensEach);
        window.started(started.call());
        overdue.started(started.call(), now);
        return started;
    }

    void abandon(Started started) {
        leave(started);
        overdue.ended(started.call());
        breaker.abandoned(started.probe());
        // so that the round does not wait for it
        window.ended(started.call(), Signal.TURNED_DOWN, 0, calls);
    }

    private void leave(Started started) {
        underWay--;
        bytes -= started.bytes();
    }

    Blame end(Started started, Outcome outcome, long now) {
        leave(started);
        Signal signal = outcome.signal();
        // what an overdue call has to say, the window has heard
        if (!overdue.ended(started.call())) {
            window.ended(started.call(), signal, now - started.at(), calls);
        }
        learn(outcome, now);
        long usual = (long) window.usual();
        if (signal == Signal.REFUSED) {
            cooling.addLast(now + Math.clamp(usual, SHORTEST_COOLING, LONGEST_COOLING));
        }
        boolean wasShut = breaker.isShut() && !started.probe();
        boolean tripped = breaker.ended(signal, started.probe(), outcome.retryAfter(), usual, underWay, now);
        if (tripped) {
            window.collapse(calls);
            cooling.clear();
        }
        return switch (signal) {
            case ANSWERED, TURNED_DOWN -> Blame.OWN;
            case UNREACHABLE -> Blame.SHARED;
            case REFUSED, LATE -> tripped || wasShut ? Blame.SHARED : Blame.OWN;
            case BROKEN, LOST -> blame(started, tripped, wasShut);
        };
    }

    /// Of those under which it broke before only one is let in at a time: when it breaks again, it is that one.
    private static Blame blame(Started started, boolean tripped, boolean wasShut) {
        if (started.probe()) {
            return Blame.OWN;
        }
        if (started.suspect()) {
            return wasShut ? Blame.SHARED : Blame.SOLE;
        }
        return tripped || wasShut ? Blame.SHARED : Blame.OWN;
    }

    private void learn(Outcome outcome, long now) {
        if (outcome.spent() > 0) {
            tokensEach += (outcome.spent() - tokensEach) / (tokensEach == 0 ? 1 : 16);
        }
        outcome.requests().ifPresent(told -> requests.heard(told, underWay, now));
        outcome.tokens().ifPresent(told -> tokens.heard(told, underWay * tokensEach, now));
    }
}
