package dev.blazon.models.rate;

import java.util.concurrent.locks.Condition;

/// Time that passes only by waiting for it, and only when nothing else comes first.
public final class FakeClock implements Clock {
    private static final long LONG = 100_000_000_000L;
    /// Calls to servers on the loopback end sooner.
    private static final long SOON = 10_000_000L;

    private long nanos;

    @Override
    public synchronized long nanos() {
        return nanos;
    }

    /// Calls that are under way end before time passes: else each would seem to hang. A long wait is ended by them only.
    @Override
    public void await(Condition called, long wait) throws InterruptedException {
        if (wait >= LONG) {
            called.await();
        } else if (called.awaitNanos(SOON) <= 0) {
            synchronized (this) {
                nanos += wait;
            }
        }
    }

    @Override
    public double chance() {
        return 0;
    }
}
