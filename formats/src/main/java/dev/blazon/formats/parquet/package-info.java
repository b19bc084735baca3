/// Parquet tables of pictures and texts. Start at [ParquetSource] to read samples, at [ParquetTable] to read rows.
/// Local files only, through Hadoop-free inputs; files are from strangers, so sizes in them are checked before use.
@NullMarked
package dev.blazon.formats.parquet;

import org.jspecify.annotations.NullMarked;
