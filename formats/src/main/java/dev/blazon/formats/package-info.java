/// All formats that Blazon reads and writes. Start at [Sources], which opens any input, and [Sinks], which opens any
/// output;
/// each format has a package of its own below.
@NullMarked
package dev.blazon.formats;

import org.jspecify.annotations.NullMarked;
