package dev.blazon.formats.parquet;

import dev.blazon.formats.cell.Cell;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;

/// Settings of every Parquet file that Blazon writes.
final class SinkWriterBuilder extends ParquetWriter.Builder<Cell.Struct, SinkWriterBuilder> {
    /// What one row group may hold before it goes to disk; with it the memory that an open file takes.
    private static final long ROW_GROUP_BYTES = 32L << 20;
    /// Longer texts are cut in the statistics, which would repeat whole captions otherwise.
    private static final int STATISTICS_BYTES = 64;

    private final SinkWriteSupport support;

    SinkWriterBuilder(OutputFile file, SinkWriteSupport support) {
        super(file);
        this.support = support;
        withConf(new PlainParquetConfiguration());
        withCodecFactory(new SinkZstd());
        withCompressionCodec(CompressionCodecName.ZSTD);
        withRowGroupSize(ROW_GROUP_BYTES);
        withStatisticsTruncateLength(STATISTICS_BYTES);
        withPageWriteChecksumEnabled(true);
        withValidation(true);
        lookAtSizeAfterEachRow();
        withoutUselessWorkOnPictures("image.bytes");
        withoutUselessWorkOnPictures("further_image_files.list.element.bytes");
    }

    /// Parquet otherwise guesses from the rows so far when to look again; one large picture makes the guess wrong.
    private void lookAtSizeAfterEachRow() {
        withMinRowCountForPageSizeCheck(1);
        withMaxRowCountForPageSizeCheck(1);
    }

    private void withoutUselessWorkOnPictures(String column) {
        withDictionaryEncoding(column, false);
        withStatisticsEnabled(column, false);
    }

    @Override
    protected SinkWriterBuilder self() {
        return this;
    }

    @Override
    @SuppressWarnings("deprecation") // Abstract still; never called with a plain configuration.
    protected WriteSupport<Cell.Struct> getWriteSupport(Configuration configuration) {
        return support;
    }

    @Override
    protected WriteSupport<Cell.Struct> getWriteSupport(ParquetConfiguration configuration) {
        return support;
    }
}
