package dev.blazon.models.rate;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.Condition;

/// Time and chance as a fleet needs them; tests bring their own.
public interface Clock {

    long nanos();

    /// Waits to be called, for so many nanoseconds at most.
    void await(Condition called, long nanos) throws InterruptedException;

    /// In [0, 1).
    double chance();

    static Clock real() {
        return new Clock() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public void await(Condition called, long nanos) throws InterruptedException {
                if (called.awaitNanos(nanos) <= 0) {
                    return;
                }
            }

            @Override
            public double chance() {
                return ThreadLocalRandom.current().nextDouble();
            }
        };
    }
}
