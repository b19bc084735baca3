package dev.blazon.engine.local;

import dev.blazon.engine.stage.Stage;
import java.util.OptionalLong;

/// How far a run is, as a monitor is told about once a second.
///
/// @param stage under way; samples and shards are counted in each stage anew
/// @param before samples that earlier executions of the same run had finished
/// @param total samples in the source, when that is known
/// @param shardsBefore shards that earlier executions had finished
public record Progress(
        Stage stage,
        Counters counters,
        long before,
        OptionalLong total,
        long shardsBefore,
        long shardsTotal,
        double seconds) {}
