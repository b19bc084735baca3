package dev.blazon.models.rate;

import dev.blazon.models.rate.Pass.Blame;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.concurrent.locks.Condition;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The endpoints that serve one model. Lets calls in one after the other, each to the endpoint with the least under way
/// for its weight that can take it. Thread-safe.
public final class Fleet {
    private final Lanes all;
    private final List<Lane> lanes;
    private final List<Double> weights;
    private final TreeSet<Waiter> waiting = new TreeSet<>();
    private final TreeSet<Waiter> suspects = new TreeSet<>();
    private long arrived;
    private int suspectsUnderWay;
    private boolean suspectFailed;
    private final BitSet left = new BitSet();
    private int lastLeft;

    Fleet(Lanes all, List<Lane> lanes, List<Double> weights) {
        this.all = all;
        this.lanes = List.copyOf(lanes);
        this.weights = List.copyOf(weights);
    }

    private record Waiter(Ask ask, long number, Condition called) implements Comparable<Waiter> {
        @Override
        public int compareTo(Waiter other) {
            int losses = Integer.compare(other.ask.losses(), ask.losses());
            return losses != 0 ? losses : Long.compare(number, other.number);
        }
    }

    /// Waits until the call may start, or until all endpoints were down for too long.
    public Entry enter(Ask ask) throws InterruptedException {
        all.lock().lockInterruptibly();
        try {
            Waiter waiter = new Waiter(ask, arrived++, all.lock().newCondition());
            TreeSet<Waiter> line = ask.isSuspect() ? suspects : waiting;
            line.add(waiter);
            try {
                return await(waiter);
            } finally {
                line.remove(waiter);
                callFirst();
            }
        } finally {
            all.lock().unlock();
        }
    }

    private Entry await(Waiter waiter) throws InterruptedException {
        while (true) {
            if (left.cardinality() == lanes.size()) {
                return new Entry.Left(lastLeft);
            }
            long now = all.clock().nanos();
            if (waiter == first()) {
                int lane = choose(waiter.ask(), now);
                if (lane >= 0) {
                    return new Entry.Admitted(pass(lane, waiter.ask(), now));
                }
            }
            if (isDown(waiter.ask().patience(), now)) {
                return down(now);
            }
            all.clock().await(waiter.called(), Math.max(1, wakeAt(waiter, now) - now));
        }
    }

    /// The next to be let in: a suspect if none is under way. When a suspect has just found the endpoint down, someone
    /// else looks whether it is.
    private @Nullable Waiter first() {
        boolean plainFirst = suspects.isEmpty()
                || suspectsUnderWay > 0
                || suspectFailed && open().allMatch(lane -> lane.breaker().isShut());
        if (plainFirst && !waiting.isEmpty()) {
            return waiting.first();
        }
        return suspects.isEmpty() || suspectsUnderWay > 0 ? null : suspects.first();
    }

    void callFirst() {
        Waiter first = first();
        if (first != null) {
            first.called().signal();
        }
    }

    /// @return the lane, or -1 for none
    private int choose(Ask ask, long now) {
        int best = best(ask, now, ask.avoid());
        boolean alternatives = false;
        for (int lane = 0; lane < lanes.size(); lane++) {
            alternatives |= !left.get(lane)
                    && !isAvoided(ask.avoid(), lane)
                    && !lanes.get(lane).breaker().isShut();
        }
        return best < 0 && !alternatives ? best(ask, now, OptionalInt.empty()) : best;
    }

    private int best(Ask ask, long now, OptionalInt avoided) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int lane = 0; lane < lanes.size(); lane++) {
            Lane one = lanes.get(lane);
            double load = (one.underWay() + 1) / weights.get(lane);
            if (left.get(lane) || load >= least || isAvoided(avoided, lane)) {
                continue;
            }
            if (one.admits(ask.bytes(), now)) {
                best = lane;
                least = load;
            } else {
                one.wanted();
            }
        }
        return best;
    }

    private static boolean isAvoided(OptionalInt avoided, int lane) {
        return avoided.isPresent() && avoided.getAsInt() == lane;
    }

    private boolean isDown(Duration patience, long now) {
        return open().allMatch(lane -> lane.breaker().isGivenUp(now, patience));
    }

    private Stream<Lane> open() {
        return IntStream.range(0, lanes.size()).filter(lane -> !left.get(lane)).mapToObj(lanes::get);
    }

    private Entry.Down down(long now) {
        int longest = left.nextClearBit(0);
        for (int lane = longest + 1; lane < lanes.size(); lane++) {
            if (!left.get(lane)
                    && lanes.get(lane).breaker().downSince()
                            < lanes.get(longest).breaker().downSince()) {
                longest = lane;
            }
        }
        Breaker breaker = lanes.get(longest).breaker();
        return new Entry.Down(longest, Duration.ofNanos(now - breaker.downSince()), breaker.seen());
    }

    /// Only the first is called when something changes; when it leaves it calls the next.
    private long wakeAt(Waiter waiter, long now) {
        long wake = now + Duration.ofHours(1).toNanos();
        if (waiter != first()) {
            return wake;
        }
        for (Lane lane : open().toList()) {
            wake = Math.min(wake, lane.opensAt(now));
            long end = lane.breaker().givenUpAt(waiter.ask().patience());
            if (lane.breaker().isShut() && end > now) {
                wake = Math.min(wake, end);
            }
        }
        return wake;
    }

    private Pass pass(int lane, Ask ask, long now) {
        Lane.Started started = lanes.get(lane).start(ask.bytes(), ask.isSuspect(), now);
        suspectsUnderWay += ask.isSuspect() ? 1 : 0;
        return new Place(lane, ask, started);
    }

    /// How many calls each endpoint is allowed now, for those who watch.
    public List<Integer> widths() {
        all.lock().lock();
        try {
            return lanes.stream().map(Lane::width).toList();
        } finally {
            all.lock().unlock();
        }
    }

    private final class Place implements Pass {
        private final int number;
        private final Ask ask;
        private final Lane.Started started;
        private boolean ended;

        Place(int number, Ask ask, Lane.Started started) {
            this.number = number;
            this.ask = ask;
            this.started = started;
        }

        @Override
        public int lane() {
            return number;
        }

        private void end() {
            ended = true;
            suspectsUnderWay -= ask.isSuspect() ? 1 : 0;
        }

        @Override
        public Blame report(Outcome outcome) {
            all.lock().lock();
            try {
                if (ended) {
                    return Blame.OWN;
                }
                end();
                Blame blame =
                        lanes.get(number).end(started, outcome, all.clock().nanos());
                suspectFailed = started.probe() && !outcome.signal().well() && ask.isSuspect()
                        || suspectFailed && !outcome.signal().well() && !started.probe();
                all.changed();
                return blame;
            } finally {
                all.lock().unlock();
            }
        }

        @Override
        public void leave() {
            all.lock().lock();
            try {
                lastLeft = left.get(number) ? lastLeft : number;
                left.set(number);
                all.changed();
            } finally {
                all.lock().unlock();
            }
        }

        @Override
        public void close() {
            all.lock().lock();
            try {
                if (!ended) {
                    end();
                    lanes.get(number).abandon(started);
                    all.changed();
                }
            } finally {
                all.lock().unlock();
            }
        }
    }
}
