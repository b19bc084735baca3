package dev.blazon.formats.parquet;

import dev.blazon.core.fault.StorageException;
import dev.blazon.formats.parquet.page.GuardedPages;
import java.io.IOException;
import java.util.Optional;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.filter2.columnindex.RowRanges;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.internal.filter2.columnindex.ColumnIndexStore.MissingOffsetIndexException;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.jspecify.annotations.Nullable;

/// Rows of a Parquet file one by one. Of a row group that is read in part only the pages with those rows are in memory,
/// of others the whole group, one at a time.
public final class ParquetRows implements AutoCloseable {
    private final ParquetTable table;
    private final ParquetFileReader reader;
    private final MessageColumnIO columns;
    private int nextGroup;
    private long toSkip;
    private long left;
    private long leftInGroup;
    private @Nullable PageReadStore pages;
    private @Nullable RecordReader<Group> records;

    ParquetRows(ParquetTable table, ParquetFileReader reader, int group, long skip, long most) {
        this.table = table;
        this.reader = reader;
        this.columns = new ColumnIOFactory().getColumnIO(table.schema());
        this.nextGroup = group;
        this.toSkip = skip;
        this.left = most;
    }

    /// The next row; empty at the end.
    ///
    /// @throws StorageException when the rest cannot be read
    public Optional<Group> next() {
        return ParquetTable.guarded(table.file(), this::read);
    }

    private Optional<Group> read() throws IOException {
        while (left > 0 && leftInGroup == 0) {
            if (nextGroup >= table.groupSizes().size()) {
                return Optional.empty();
            }
            enter(nextGroup++);
        }
        if (left == 0) {
            return Optional.empty();
        }
        left--;
        return Optional.of(record());
    }

    private void enter(int group) throws IOException {
        release();
        long size = table.groupSizes().get(group);
        long from = Math.min(toSkip, size);
        long count = Math.min(left, size - from);
        toSkip -= from;
        if (count == 0) {
            return;
        }
        boolean sought = count < size && seek(group, from, count);
        if (!sought) {
            pages = new GuardedPages(reader.readRowGroup(group));
        }
        records = columns.getRecordReader(pages, new GroupRecordConverter(table.schema()));
        leftInGroup = sought ? count : from + count;
        for (long skipped = 0; !sought && skipped < from; skipped++) {
            record();
        }
    }

    // Reads only the pages that hold the rows.
    private boolean seek(int group, long from, long count) throws IOException {
        RowRanges rows =
                RowRanges.builder().addSelectedRange(from, from + count - 1).build();
        try {
            pages = new GuardedPages(reader.readFilteredRowGroup(group, rows));
            return true;
        } catch (MissingOffsetIndexException _) {
            return false;
        }
    }

    private Group record() throws IOException {
        leftInGroup--;
        Group row = records == null ? null : records.read();
        if (row == null) {
            throw new IOException("a row group has fewer rows than it claims");
        }
        return row;
    }

    private void release() {
        if (pages != null) {
            pages.close();
            pages = null;
        }
    }

    @Override
    public void close() {
        try {
            release();
            reader.close();
        } catch (IOException e) {
            throw new StorageException(
                    "[" + table.file() + "] The Parquet file cannot be closed: " + e.getMessage() + ".", e);
        }
    }
}
