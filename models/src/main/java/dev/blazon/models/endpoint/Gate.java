package dev.blazon.models.endpoint;

import java.util.concurrent.Semaphore;

/// Decides when a call to one endpoint may start. Thread-safe. A pass is held while a call is under way, never during
/// a pause between calls.
public interface Gate {

    /// Waits for a place.
    Pass enter() throws InterruptedException;

    /// A place taken; closing gives it back.
    interface Pass extends AutoCloseable {

        /// Tells how the call went, for gates that learn from it.
        void report(Signal signal);

        @Override
        void close();
    }

    /// How a call went, as far as load is concerned.
    enum Signal {
        ANSWERED,
        /// The server asked for fewer calls, or did not keep up.
        BUSY,
        /// The call failed for a reason of its own.
        FAULTY
    }

    /// Lets a fixed number of calls through at a time, first come first served.
    static Gate of(int calls) {
        if (calls < 1) {
            throw new IllegalArgumentException("concurrency is " + calls + ", must be at least 1");
        }
        Semaphore places = new Semaphore(calls, true);
        return () -> {
            places.acquire();
            return new Pass() {
                @Override
                public void report(Signal signal) {
                    // a fixed number of places learns nothing
                }

                @Override
                public void close() {
                    places.release();
                }
            };
        };
    }
}
