package dev.blazon.core.store;

import java.util.Optional;

/// Reads one shard from its first sample to its last.
public interface SampleReader extends AutoCloseable {

    /// The next sample, or one that cannot be read; empty at the end.
    ///
    /// @throws dev.blazon.core.fault.StorageException when the rest of the shard cannot be read either
    Optional<Reading> next();

    /// Whether the samples given are all that the shard holds; asked after the last one. False when it was cut off and
    /// nobody knows how many samples went.
    default boolean isWhole() {
        return true;
    }

    @Override
    void close();
}
