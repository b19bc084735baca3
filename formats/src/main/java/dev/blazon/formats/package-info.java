/// Formats in and out. [Sinks] opens what Blazon writes.
@NullMarked
package dev.blazon.formats;

import org.jspecify.annotations.NullMarked;
