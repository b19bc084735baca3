package dev.blazon.models.endpoint;

import dev.blazon.models.dialect.Attempt;
import dev.blazon.models.endpoint.EndpointSetup.Weighted;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Consumer;

/// Tells once when a run begins to wait for an endpoint, and why, and once when the endpoint is back. Thread-safe.
final class Outages {
    /// A shorter rest that a server asks for is none to speak of.
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final long WELL = 0;

    private final List<Weighted> endpoints;
    private final Consumer<String> notices;
    private final Timing timing;
    private final AtomicLongArray since;

    Outages(List<Weighted> endpoints, Consumer<String> notices, Timing timing) {
        this.endpoints = endpoints;
        this.notices = notices;
        this.timing = timing;
        this.since = new AtomicLongArray(endpoints.size());
    }

    /// @param shut whether nothing is sent there for now
    void faulted(int lane, Attempt.Faulted fault, boolean shut) {
        boolean asked =
                fault.retryAfter().map(wish -> wish.compareTo(LONG) >= 0).orElse(false);
        // never 0, which stands for an endpoint that is well
        if ((shut || asked) && since.compareAndSet(lane, WELL, timing.nanos() | 1)) {
            String wish = asked
                    ? " It asks to be left alone for "
                            + Triage.seconds(fault.retryAfter().get()) + "."
                    : "";
            notices.accept("Waiting for the server at " + host(lane) + ". " + fault.detail() + wish);
        }
    }

    void answered(int lane) {
        long begun = since.get(lane);
        if (begun != WELL && since.compareAndSet(lane, begun, WELL)) {
            long seconds = Math.max(1, Math.round((timing.nanos() - begun) / 1e9));
            notices.accept("The server at " + host(lane) + " answers again, after " + seconds + " s.");
        }
    }

    private String host(int lane) {
        return endpoints.get(lane).endpoint().host();
    }
}
