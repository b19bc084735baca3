/// Where a manifest's records lie and which of them name the same picture: [LineScan] finds them, [Cuts] makes runs.
@NullMarked
package dev.blazon.formats.table.scan;

import org.jspecify.annotations.NullMarked;
