/// Pages of Parquet files: found without an index, read within bounds. Start at [PagedReader].
@NullMarked
package dev.blazon.formats.parquet.page;

import org.jspecify.annotations.NullMarked;
