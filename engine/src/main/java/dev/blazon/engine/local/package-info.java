/// Runs a recipe over a source on one machine. Start at [LocalEngine].
///
/// Several shards are open at once; each has one thread that reads and one that writes in input order, and every sample
/// lives on a virtual thread of its own. Memory is bounded by the bytes of the samples in flight.
@NullMarked
package dev.blazon.engine.local;

import org.jspecify.annotations.NullMarked;
