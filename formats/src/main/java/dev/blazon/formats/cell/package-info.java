/// Values on their way out: a [Cell] is what stands in one field of a row, a [dev.blazon.core.store.CellType] what
/// may stand there.
/// Tables and JSON lines are both made from these, so that a field means the same in every format.
@NullMarked
package dev.blazon.formats.cell;

import org.jspecify.annotations.NullMarked;
