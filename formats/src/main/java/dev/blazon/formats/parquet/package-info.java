/// Parquet files. [ParquetSink] writes them; what helps it is called `Sink…`.
@NullMarked
package dev.blazon.formats.parquet;

import org.jspecify.annotations.NullMarked;
