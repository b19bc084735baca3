package dev.blazon.formats.parquet.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DataPageHeaderV2;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.Util;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.internal.column.columnindex.OffsetIndex;
import org.apache.parquet.internal.column.columnindex.OffsetIndexBuilder;

/// Finds a column's pages by their headers alone.
///
/// @param repetition the column's highest repetition level
/// @param rows in the row group
public record PageWalk(Path file, ColumnChunkMetaData chunk, int repetition, long rows) {
    private static final int MOST_PAGES = 1 << 20;
    private static final int USUAL_HEADER = 1 << 10;
    private static final int LONGEST_HEADER = 1 << 20;

    /// A page's header and how long it is.
    private record Header(PageHeader page, int length) {}

    private long end() {
        return chunk.getStartingPos() + chunk.getTotalSize();
    }

    /// Whether all pages lie inside the column, in order; by a false index any number of bytes could be asked for.
    boolean isPlausible(OffsetIndex index) {
        long offset = chunk.getStartingPos();
        long row = -1;
        for (int page = 0; page < index.getPageCount(); page++) {
            boolean ordered = index.getOffset(page) >= offset && index.getFirstRowIndex(page) > row;
            offset = index.getOffset(page) + index.getCompressedPageSize(page);
            row = index.getFirstRowIndex(page);
            if (!ordered || index.getCompressedPageSize(page) <= 0 || offset > end() || row >= rows) {
                return false;
            }
        }
        return index.getPageCount() > 0 && index.getFirstRowIndex(0) == 0;
    }

    /// The index of the pages; empty when their headers do not tell how many rows they hold.
    public Optional<OffsetIndex> index() {
        try (FileChannel channel = FileChannel.open(file)) {
            OffsetIndexBuilder builder = OffsetIndexBuilder.getBuilder();
            long row = 0;
            int pages = 0;
            long at = chunk.getStartingPos();
            while (at < end() && row < rows && pages++ < MOST_PAGES) {
                Header header = header(channel, at);
                int size = header.length + header.page.getCompressed_page_size();
                if (header.page.getCompressed_page_size() < 0 || size < 0 || at + size > end()) {
                    return Optional.empty();
                }
                if (isData(header.page)) {
                    OptionalInt held = rowsOf(header.page);
                    if (held.isEmpty() || held.getAsInt() <= 0) {
                        return Optional.empty();
                    }
                    builder.add(at, size, row);
                    row += held.getAsInt();
                }
                at += size;
            }
            return row == rows ? Optional.ofNullable(builder.build()) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static boolean isData(PageHeader page) {
        return page.isSetData_page_header() || page.isSetData_page_header_v2();
    }

    private OptionalInt rowsOf(PageHeader page) {
        DataPageHeaderV2 second = page.getData_page_header_v2();
        if (second != null) {
            return OptionalInt.of(second.getNum_rows());
        }
        DataPageHeader first = page.getData_page_header();
        return first == null || repetition > 0 ? OptionalInt.empty() : OptionalInt.of(first.getNum_values());
    }

    private Header header(FileChannel channel, long at) throws IOException {
        try {
            return header(channel, at, USUAL_HEADER);
        } catch (IOException _) {
            return header(channel, at, LONGEST_HEADER);
        }
    }

    private Header header(FileChannel channel, long at, int most) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(most, end() - at));
        while (bytes.hasRemaining() && channel.read(bytes, at + bytes.position()) > 0) {
            // A read may give less than asked for.
        }
        ByteArrayInputStream in = new ByteArrayInputStream(bytes.array(), 0, bytes.position());
        PageHeader page = Util.readPageHeader(in);
        return new Header(page, bytes.position() - in.available());
    }
}
