package dev.blazon.models.endpoint;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Time that passes only in pauses, and chance that is always nought.
final class FakeTiming implements Timing {
    private final List<Duration> pauses = new ArrayList<>();
    private long nanos;

    synchronized List<Duration> pauses() {
        return List.copyOf(pauses);
    }

    @Override
    public synchronized long nanos() {
        return nanos;
    }

    @Override
    public Instant now() {
        return Instant.parse("2026-01-01T00:00:00Z");
    }

    @Override
    public synchronized void pause(Duration duration) {
        pauses.add(duration);
        nanos += duration.toNanos();
    }

    @Override
    public double chance() {
        return 0;
    }
}
