/// Captions that name the objects they speak of by tags, as GroundCap has them. Start at [GroundedMeteor].
@NullMarked
package dev.blazon.metrics.grounding;

import org.jspecify.annotations.NullMarked;
