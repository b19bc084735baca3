/// WebDataset archives in img2dataset's layout. [WebDatasetSink] writes them.
@NullMarked
package dev.blazon.formats.webdataset;

import org.jspecify.annotations.NullMarked;
