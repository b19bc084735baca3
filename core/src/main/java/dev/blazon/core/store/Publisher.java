package dev.blazon.core.store;

import java.nio.file.Path;
import java.util.List;

/// Moves a shard's finished files from staging to where they belong, so that a reader sees each whole or not at all.
public interface Publisher {

    /// @param staging folder of the finished files
    /// @param target folder they go to, by the same relative paths
    /// @return the published files' paths relative to `target`, sorted
    List<String> publish(Path staging, Path target);
}
