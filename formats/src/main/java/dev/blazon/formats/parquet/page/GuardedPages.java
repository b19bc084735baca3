package dev.blazon.formats.parquet.page;

import java.util.Optional;
import java.util.PrimitiveIterator;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.io.ParquetDecodingException;
import org.apache.parquet.schema.PrimitiveType;
import org.jspecify.annotations.Nullable;

/// A row group's pages, whose counts are checked before anything is allocated by them.
public record GuardedPages(PageReadStore pages) implements PageReadStore {

    @Override
    public PageReader getPageReader(ColumnDescriptor column) {
        return new Guarded(pages.getPageReader(column), column.getPrimitiveType());
    }

    @Override
    public long getRowCount() {
        return pages.getRowCount();
    }

    @Override
    public Optional<Long> getRowIndexOffset() {
        return pages.getRowIndexOffset();
    }

    @Override
    public Optional<PrimitiveIterator.OfLong> getRowIndexes() {
        return pages.getRowIndexes();
    }

    @Override
    public void close() {
        pages.close();
    }

    private record Guarded(PageReader reader, PrimitiveType type) implements PageReader {
        @Override
        public @Nullable DictionaryPage readDictionaryPage() {
            DictionaryPage page = reader.readDictionaryPage();
            if (page != null) {
                long entries = page.getDictionarySize();
                long needed = entries * smallest();
                if (entries < 0 || needed > page.getBytes().size()) {
                    throw new ParquetDecodingException(
                            "a dictionary of " + page.getBytes().size() + " bytes claims " + entries + " entries");
                }
            }
            return page;
        }

        @Override
        public long getTotalValueCount() {
            return reader.getTotalValueCount();
        }

        @Override
        public @Nullable DataPage readPage() {
            DataPage page = reader.readPage();
            if (page != null && (page.getValueCount() < 0 || page.getValueCount() > reader.getTotalValueCount())) {
                throw new ParquetDecodingException("a page claims " + page.getValueCount() + " values of "
                        + reader.getTotalValueCount() + " in its column");
            }
            return page;
        }

        private int smallest() {
            return switch (type.getPrimitiveTypeName()) {
                case INT64, DOUBLE -> Long.BYTES;
                case INT96 -> Long.BYTES + Integer.BYTES;
                case FIXED_LEN_BYTE_ARRAY -> Math.max(1, type.getTypeLength());
                case BOOLEAN -> 0;
                case INT32, FLOAT, BINARY -> Integer.BYTES;
            };
        }
    }
}
