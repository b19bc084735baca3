/// WebDataset shards, read and written: tar files whose members share a name up to the first dot. Start at
/// [WebDatasetSink] for writing; archives of strangers are read within bounds.
@NullMarked
package dev.blazon.formats.webdataset;

import org.jspecify.annotations.NullMarked;
