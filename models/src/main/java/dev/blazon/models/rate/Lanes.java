package dev.blazon.models.rate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/// All endpoints of a process. Models that share an endpoint share what is known of it. Thread-safe.
public final class Lanes {
    private final int mostCalls;
    private final long mostBytes;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Lane> byName = new LinkedHashMap<>();
    private final List<Fleet> fleets = new ArrayList<>();

    private Lanes(int mostCalls, long mostBytes, Clock clock) {
        this.mostCalls = mostCalls;
        this.mostBytes = mostBytes;
        this.clock = clock;
    }

    /// @param mostCalls to one endpoint at a time, however well it does
    /// @param mostBytes of requests under way to one endpoint
    public static Lanes of(int mostCalls, long mostBytes) {
        return of(mostCalls, mostBytes, Clock.real());
    }

    public static Lanes of(int mostCalls, long mostBytes, Clock clock) {
        if (mostCalls < 1) {
            throw new IllegalArgumentException("concurrency is " + mostCalls + ", must be at least 1");
        }
        return new Lanes(mostCalls, mostBytes, clock);
    }

    /// The endpoints of one model.
    ///
    /// @param names such as host and port
    /// @param weights how much each should get, in the same order
    public Fleet fleet(List<String> names, List<Double> weights) {
        lock.lock();
        try {
            List<Lane> lanes = names.stream()
                    .map(name -> byName.computeIfAbsent(name, _ -> new Lane(name, mostCalls, mostBytes, clock::chance)))
                    .toList();
            Fleet fleet = new Fleet(this, lanes, weights);
            fleets.add(fleet);
            return fleet;
        } finally {
            lock.unlock();
        }
    }

    ReentrantLock lock() {
        return lock;
    }

    Clock clock() {
        return clock;
    }

    /// Calls the first waiter of each fleet: a lane may serve several.
    void changed() {
        fleets.forEach(Fleet::callFirst);
    }
}
