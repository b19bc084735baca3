package dev.blazon.models.endpoint;

import dev.blazon.models.rate.Ask;
import dev.blazon.models.rate.Entry;
import dev.blazon.models.rate.Fleet;
import dev.blazon.models.rate.Outcome;
import dev.blazon.models.rate.Pass;
import dev.blazon.models.rate.Pass.Blame;
import java.util.concurrent.Semaphore;

/// Decides when a call may start, and to which endpoint. Thread-safe. A pass is held while a call is under way, never
/// during a pause between calls.
@FunctionalInterface
public interface Gate {

    /// Waits for a place.
    Entry enter(Ask ask) throws InterruptedException;

    /// Learns from the calls how many each endpoint bears.
    static Gate of(Fleet fleet) {
        return fleet::enter;
    }

    /// Lets a fixed number of calls through to the first endpoint, first come first served.
    static Gate of(int calls) {
        if (calls < 1) {
            throw new IllegalArgumentException("concurrency is " + calls + ", must be at least 1");
        }
        Semaphore places = new Semaphore(calls, true);
        return _ -> {
            places.acquire();
            return new Entry.Admitted(new Pass() {
                @Override
                public int lane() {
                    return 0;
                }

                @Override
                public Blame report(Outcome outcome) {
                    return Blame.OWN;
                }

                @Override
                public void close() {
                    places.release();
                }
            });
        };
    }
}
