package dev.blazon.models.rate;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/// Calls without end through one lane to a simulated server, in simulated time.
final class Simulation {
    static final double SECOND = 1e9;

    private final Random random = new Random(7);
    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparingLong(Event::at).thenComparingLong(Event::number));
    private final Server server;
    private final Lane lane;
    private long number;
    private long now;
    private int inServer;
    private int waiting;
    private long answered;
    private long refused;
    private long widest;

    private record Event(long at, long number, Runnable what) {}

    /// What a server does with a call that comes when others are in it.
    interface Server {
        /// Seconds until the answer; below 0 refused, after so many seconds.
        double take(int others, double second, Random random);

        default Optional<Duration> retryAfter() {
            return Optional.empty();
        }
    }

    /// So many slots; a call above them is refused at once.
    static Server slots(DoubleUnaryOperator capacity, double latency) {
        return (others, second, random) ->
                others >= capacity.applyAsDouble(second) ? -0.002 : latency * (0.7 + 0.6 * random.nextDouble());
    }

    /// Answers everything, each call slower the more there are beyond the slots.
    static Server queueing(int slots, double latency) {
        return (others, _, random) -> latency * Math.max(1, (others + 1.0) / slots) * (0.8 + 0.4 * random.nextDouble());
    }

    /// Works in batches: latency grows from the first call on, and throughput too.
    static Server batching(double latency, double half) {
        return (others, _, random) -> latency * (1 + (others + 1) / half) * (0.8 + 0.4 * random.nextDouble());
    }

    /// Refuses a share of all calls for no reason.
    static Server weather(double share, double latency) {
        return (_, _, random) -> random.nextDouble() < share ? -0.002 : latency * (0.7 + 0.6 * random.nextDouble());
    }

    Simulation(Server server, int most) {
        this.server = server;
        this.lane = new Lane("simulated", most, Long.MAX_VALUE, random::nextDouble);
        this.waiting = 100_000_000;
    }

    /// Of each second, how many calls were answered.
    record Result(long answered, long refused, int width, long widest) {}

    Result run(double seconds) {
        answered = 0;
        refused = 0;
        widest = 0;
        long end = now + (long) (seconds * SECOND);
        schedule(now, this::fill);
        while (!events.isEmpty() && events.peek().at() < end) {
            Event event = events.poll();
            now = event.at();
            event.what().run();
        }
        now = end;
        return new Result(answered, refused, lane.width(), widest);
    }

    private void schedule(long at, Runnable what) {
        events.add(new Event(at, number++, what));
    }

    private void fill() {
        while (lane.admits(1, now)) {
            call();
        }
        lane.wanted();
        long opens = lane.opensAt(now);
        if (opens != Long.MAX_VALUE && events.stream().noneMatch(event -> event.at() == Math.max(opens, now + 1))) {
            schedule(Math.max(opens, now + 1), this::fill);
        }
    }

    private void call() {
        Lane.Started started = lane.start(1, false, now);
        widest = Math.max(widest, lane.underWay());
        double seconds = server.take(inServer, now / SECOND, random);
        if (seconds < 0) {
            schedule(now + (long) (-seconds * SECOND), () -> end(started, false));
        } else {
            inServer++;
            schedule(now + (long) (seconds * SECOND), () -> end(started, true));
        }
    }

    private void end(Lane.Started started, boolean well) {
        if (well) {
            inServer--;
            answered++;
        } else {
            refused++;
        }
        lane.end(started, Outcome.of(well ? Signal.ANSWERED : Signal.REFUSED, server.retryAfter()), now);
        fill();
    }
}
