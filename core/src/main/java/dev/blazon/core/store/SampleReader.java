package dev.blazon.core.store;

import java.util.Optional;

/// Reads one shard from its first sample to its last.
public interface SampleReader extends AutoCloseable {

    /// The next sample, or one that cannot be read; empty at the end.
    ///
    /// @throws dev.blazon.core.fault.StorageException when the rest of the shard cannot be read either
    Optional<Reading> next();

    @Override
    void close();
}
