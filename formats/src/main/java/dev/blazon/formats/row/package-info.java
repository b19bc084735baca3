/// The columns of what Blazon writes, once for all formats: [KeptColumns] for kept samples, [FateColumns] for rejects
/// and failures. Names, order and types are a promise to readers; `docs/reference/columns.md` states them.
@NullMarked
package dev.blazon.formats.row;

import org.jspecify.annotations.NullMarked;
