package dev.blazon.formats.parquet.page;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnPath;
import org.apache.parquet.internal.column.columnindex.ColumnIndex;
import org.apache.parquet.internal.column.columnindex.OffsetIndex;
import org.apache.parquet.internal.filter2.columnindex.ColumnIndexStore;
import org.apache.parquet.io.LocalInputFile;

/// A reader that can go to any page of a row group, also where the writer left no index of the pages, as most do.
public final class PagedReader extends ParquetFileReader {
    private final Path path;

    public PagedReader(Path path, ParquetReadOptions options) throws IOException {
        super(new LocalInputFile(path), options);
        this.path = path;
    }

    @Override
    public ColumnIndexStore getColumnIndexStore(int group) {
        return new Pages(super.getColumnIndexStore(group), getRowGroups().get(group), this);
    }

    /// Where a row group's pages lie.
    private record Pages(ColumnIndexStore written, BlockMetaData group, PagedReader reader)
            implements ColumnIndexStore {
        @Override
        public ColumnIndex getColumnIndex(ColumnPath column) {
            return written.getColumnIndex(column);
        }

        @Override
        public OffsetIndex getOffsetIndex(ColumnPath column) {
            PageWalk walk = reader.walk(group, column);
            try {
                OffsetIndex index = written.getOffsetIndex(column);
                if (walk.isPlausible(index)) {
                    return index;
                }
            } catch (RuntimeException _) {
                // Missing or damaged: the pages themselves tell.
            }
            return walk.index().orElseThrow(() -> new MissingOffsetIndexException(column));
        }
    }

    private PageWalk walk(BlockMetaData group, ColumnPath column) {
        return new PageWalk(
                path,
                group.getColumns().stream()
                        .filter(chunk -> chunk.getPath().equals(column))
                        .findFirst()
                        .orElseThrow(),
                getFileMetaData().getSchema().getMaxRepetitionLevel(column.toArray()),
                group.getRowCount());
    }
}
