/// What metrics are given beside captions and references: objects in pictures, vectors, texts for idf. Start at
/// [GivenOptions]; a metric that needs such a thing is a [Measure].
@NullMarked
package dev.blazon.app.eval.given;

import org.jspecify.annotations.NullMarked;
