package dev.blazon.engine.local;

import java.util.concurrent.atomic.LongAdder;

/// What has happened in this execution so far. Read by whoever shows progress.
public final class Counters {
    final LongAdder read = new LongAdder();
    final LongAdder kept = new LongAdder();
    final LongAdder rejected = new LongAdder();
    final LongAdder failed = new LongAdder();
    final LongAdder unread = new LongAdder();
    final LongAdder shards = new LongAdder();
    final LongAdder bytes = new LongAdder();

    /// Samples read from the source.
    public long read() {
        return read.sum();
    }

    public long kept() {
        return kept.sum();
    }

    public long rejected() {
        return rejected.sum();
    }

    public long failed() {
        return failed.sum();
    }

    /// Samples known to be there that cannot be read. They have no fate.
    public long unread() {
        return unread.sum();
    }

    /// Samples with a fate.
    public long ended() {
        return kept() + rejected() + failed();
    }

    /// Shards committed.
    public long shards() {
        return shards.sum();
    }

    /// Bytes of stored images read.
    public long bytes() {
        return bytes.sum();
    }
}
