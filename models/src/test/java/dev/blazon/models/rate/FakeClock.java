package dev.blazon.models.rate;

import java.util.concurrent.locks.Condition;

/// Time that passes only by waiting for it.
public final class FakeClock implements Clock {
    private static final long HOUR = 3_600_000_000_000L;

    private long nanos;

    @Override
    public synchronized long nanos() {
        return nanos;
    }

    /// An hour means that only another call's end can help.
    @Override
    public void await(Condition called, long wait) throws InterruptedException {
        if (wait >= HOUR) {
            called.await();
            return;
        }
        synchronized (this) {
            nanos += wait;
        }
        // lets the others have the lock
        called.awaitNanos(1);
    }

    @Override
    public double chance() {
        return 0;
    }
}
