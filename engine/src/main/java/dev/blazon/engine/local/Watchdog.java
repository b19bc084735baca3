package dev.blazon.engine.local;

import java.util.Arrays;
import java.util.stream.Collectors;

/// Notices when nothing moves any more, and says where it hangs.
final class Watchdog {
    private final Counters counters;
    private final InFlight inFlight;
    private final double patience;
    private long seen = -1;
    private double since;

    Watchdog(Counters counters, InFlight inFlight, double patience) {
        this.counters = counters;
        this.inFlight = inFlight;
        this.patience = patience;
    }

    /// @param now seconds since the start
    /// @return what hangs, or an empty text while things move
    String look(double now) {
        long ended = counters.ended() + counters.read() + counters.shards();
        if (ended != seen) {
            seen = ended;
            since = now;
        }
        return now - since < patience ? "" : hanging(now - since);
    }

    private String hanging(double quiet) {
        String silence = "No progress for " + Math.round(quiet) + " s";
        return inFlight.oldest()
                .map(entry -> silence + ": [" + entry.place() + "] has been there for " + Math.round(entry.seconds())
                        + " s, with " + inFlight.size() + " samples in process")
                .orElse(silence + " while reading or writing files");
    }

    /// The sample that has been in process for longest.
    String oldest() {
        return inFlight.oldest()
                .map(entry -> "[" + entry.place() + "] has been there for " + Math.round(entry.seconds()) + " s.")
                .orElse("A file is being read or written.");
    }

    /// Where the oldest sample stands, for the log.
    String stack() {
        return inFlight.oldest()
                .map(entry -> Arrays.stream(entry.stack())
                        .map(frame -> "    at " + frame)
                        .collect(Collectors.joining("\n")))
                .orElse("");
    }
}
