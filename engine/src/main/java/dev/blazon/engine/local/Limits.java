package dev.blazon.engine.local;

import java.time.Duration;
import java.util.OptionalLong;

/// How far and how wide a run goes. None of these changes the rows, only how many there are and how fast they come.
///
/// @param samples most samples to take from the source, in its order
/// @param concurrency most samples in process at once, at least 1
/// @param openShards most shards open at once, at least 1
/// @param bytesInFlight most bytes of stored images held at once
/// @param maxFailures above which the run stops
/// @param stall without any progress for so long, the run stops and says where it hangs
public record Limits(
        OptionalLong samples,
        int concurrency,
        int openShards,
        long bytesInFlight,
        FailureLimit maxFailures,
        Duration stall) {

    public Limits {
        atLeast(1, concurrency, "concurrency");
        atLeast(1, openShards, "open-shards");
        atLeast(1, bytesInFlight, "bytes-in-flight");
    }

    private static void atLeast(long low, long value, String name) {
        if (value < low) {
            throw new IllegalArgumentException(name + " is " + value + ", must be at least " + low);
        }
    }
}
