/// Caption metrics: texts in, numbers out. What is scored is a [CaptionSet], what comes out is [Scores] with a
/// [Signature] that says how to get the same numbers again. Each metric has a package of its own; none knows files,
/// sockets, models or anything else of Blazon.
@NullMarked
package dev.blazon.metrics;

import org.jspecify.annotations.NullMarked;
