/// Parquet, read and written. Start at [ParquetSource] and [ParquetSink].
///
/// Files of strangers are read within bounds: no page, no row and no codec may take more memory than it is allowed.
@NullMarked
package dev.blazon.formats.parquet;

import org.jspecify.annotations.NullMarked;
