package dev.blazon.models.endpoint;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/// Time and chance as the retries need them; tests bring their own.
interface Timing {

    /// A clock that only goes forward.
    long nanos();

    Instant now();

    void pause(Duration duration) throws InterruptedException;

    /// In [0, 1).
    double chance();

    /// The machine's own.
    static Timing real() {
        return new Timing() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public Instant now() {
                return Instant.now();
            }

            @Override
            public void pause(Duration duration) throws InterruptedException {
                Thread.sleep(duration);
            }

            @Override
            public double chance() {
                return ThreadLocalRandom.current().nextDouble();
            }
        };
    }
}
