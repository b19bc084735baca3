package dev.blazon.core.store;

import java.nio.file.Path;

/// Writes shards of one format. What it writes depends on the rows alone, never on time or threads.
///
/// @param <R> the rows: kept samples, rejects or failures
public interface Sink<R> {

    /// Starts a shard in an empty staging folder. The files' paths relative to it are those they will have when
    /// published.
    ShardWriter<R> open(Path staging, String stem);
}
