/// Mergeable counters of bounded size: what one shard counted and another counted add up to what both would have
/// counted together. Start at [Counts]; the counters of one concern each are [FateStats], [TextStats], [PictureStats]
/// and [ModelStats]. Not thread-safe: one counter belongs to one thread.
@NullMarked
package dev.blazon.engine.report.stats;

import org.jspecify.annotations.NullMarked;
