package dev.blazon.engine.stage;

import java.util.Optional;

/// The samples of one shard in order.
public interface Arrivals extends AutoCloseable {

    /// The next sample; empty at the end.
    ///
    /// @throws dev.blazon.core.fault.StorageException when the rest of the shard cannot be read either
    Optional<Arrival> next();

    /// Whether the samples given are all that the shard holds; asked after the last one.
    default boolean isWhole() {
        return true;
    }

    @Override
    void close();
}
