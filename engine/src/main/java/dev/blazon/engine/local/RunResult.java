package dev.blazon.engine.local;

import dev.blazon.engine.ledger.ShardEntry;
import dev.blazon.engine.ledger.Unread;
import java.util.List;

/// How a run ended, over this and all earlier executions.
///
/// @param complete whether no shard is left to do
/// @param shards finished, in order
/// @param total shards of the run
public record RunResult(
        Ending ending, boolean complete, List<ShardEntry> shards, long total, double seconds, long endedNow) {

    /// The ways to end, apart from faults that are thrown.
    public sealed interface Ending {
        record Done() implements Ending {}

        record FailuresAboveLimit(String why) implements Ending {}

        record Stopped(String why) implements Ending {}
    }

    public RunResult {
        shards = List.copyOf(shards);
    }

    RunResult with(Ending changed) {
        return new RunResult(changed, complete, shards, total, seconds, endedNow);
    }

    /// What the finished shards hold besides.
    public Unread unread() {
        return Unread.of(shards);
    }

    public long read() {
        return shards.stream().mapToLong(ShardEntry::read).sum();
    }

    public long kept() {
        return shards.stream().mapToLong(ShardEntry::kept).sum();
    }

    public long rejected() {
        return shards.stream().mapToLong(ShardEntry::rejected).sum();
    }

    public long failed() {
        return shards.stream().mapToLong(ShardEntry::failed).sum();
    }
}
