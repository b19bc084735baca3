/// WebDataset shards: tar archives, plain or gzipped, and img2dataset's Parquet twins. Start at [WebDatasetSource].
/// Members are read in place and never extracted; their names are names, not paths.
@NullMarked
package dev.blazon.formats.webdataset;

import org.jspecify.annotations.NullMarked;
