/// What a dataset-wide step learns of all samples: shard by shard in notes, then put together in bounded memory, then
/// given back to each shard as its samples' memberships. Start at [Survey].
@NullMarked
package dev.blazon.engine.survey;

import org.jspecify.annotations.NullMarked;
