/// Makes decoded pictures smaller by averaging areas, row by row. Start at [AreaScaler] or, for pictures without
/// transparency, at the faster [SolidScaler].
@NullMarked
package dev.blazon.formats.image.scale;

import org.jspecify.annotations.NullMarked;
