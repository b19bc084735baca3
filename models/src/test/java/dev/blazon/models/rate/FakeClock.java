package dev.blazon.models.rate;

import java.util.concurrent.locks.Condition;

/// Time that passes only by waiting for it.
public final class FakeClock implements Clock {
    private static final long LONG = 100_000_000_000L;

    private long nanos;

    @Override
    public synchronized long nanos() {
        return nanos;
    }

    /// A long wait means that another call's end will help before.
    @Override
    public void await(Condition called, long wait) throws InterruptedException {
        if (wait >= LONG) {
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
