/// Models that ask once more, with a change, when an answer came and is no use: [EmptyAskedAgain] with another seed,
/// [CutOffAskedAgain] with room for more tokens. Both count what both answers cost, and say how the second was drawn.
@NullMarked
package dev.blazon.models.again;

import org.jspecify.annotations.NullMarked;
