package dev.blazon.engine.local;

import java.util.OptionalLong;

/// How far a run is, as a monitor is told about once a second.
///
/// @param before samples that earlier executions of the same run had finished
/// @param total samples in the source, when that is known
/// @param shardsBefore shards that earlier executions had finished
public record Progress(
        Counters counters, long before, OptionalLong total, long shardsBefore, long shardsTotal, double seconds) {}
