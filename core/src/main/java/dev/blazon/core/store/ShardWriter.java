package dev.blazon.core.store;

/// Writes one shard, row by row, by one thread.
public interface ShardWriter<R> extends AutoCloseable {

    void write(R row);

    /// Completes the files. Without it, [#close] leaves whatever stands in the staging folder to be deleted.
    void finish();

    @Override
    void close();
}
