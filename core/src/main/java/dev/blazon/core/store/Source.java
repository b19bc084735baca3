package dev.blazon.core.store;

import java.util.List;

/// Where samples come from: one folder, or a set of shards or tables. Opened by format, immutable, thread-safe.
public interface Source {

    /// What it is, for people: `folder photos, 1,234 images`.
    String description();

    /// What a person should know about what was *not* taken, one sentence each.
    default List<String> notices() {
        return List.of();
    }

    /// All shards in order; the same for the same input, whatever the machine.
    List<Shard> shards();

    /// The origin columns that samples may carry, in order.
    List<Column> originColumns();

    /// Starts reading a shard. Reading is sequential and by one thread; the samples' image bytes may be read by others.
    SampleReader open(Shard shard);
}
