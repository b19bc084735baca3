package dev.blazon.formats.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blazon.core.fault.StorageException;
import dev.blazon.core.store.Shard;
import dev.blazon.core.store.Source;
import dev.blazon.formats.parquet.page.PageWalk;
import dev.blazon.formats.parquet.page.PagedReader;
import dev.blazon.formats.source.Json;
import dev.blazon.formats.source.Readings;
import dev.blazon.formats.source.SourceOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.internal.column.columnindex.OffsetIndex;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Reading some rows of a row group: the same rows as when all are read, and no more pages than need be.
class ParquetPagesTest {
    private static final MessageType TABLE =
            MessageTypeParser.parseMessageType("message t { required binary url (STRING);"
                    + " optional binary caption (STRING); optional int64 n; repeated int32 list; }");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(WriterVersion.class)
    void givesAnyRowsAsIfAllWereRead(WriterVersion version) throws IOException {
        ParquetTable table = ParquetTable.open(write(version));
        List<String> all = rows(table, 0, Long.MAX_VALUE);

        assertThat(all).hasSize(100);
        for (int from = 0; from < 100; from += 9) {
            for (int count : List.of(1, 5, 30, 200)) {
                assertThat(rows(table, from, count)).isEqualTo(all.subList(from, Math.min(100, from + count)));
            }
        }
        assertThat(rows(table, 100, 5)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(WriterVersion.class)
    void findsThePagesWithoutAnIndex(WriterVersion version) throws IOException {
        Path file = write(version);
        try (PagedReader reader = new PagedReader(
                file,
                ParquetReadOptions.builder(new PlainParquetConfiguration()).build())) {
            BlockMetaData group = reader.getRowGroups().getFirst();
            for (ColumnChunkMetaData chunk : group.getColumns()) {
                boolean list = chunk.getPath().toDotString().equals("list");
                Optional<OffsetIndex> walked = new PageWalk(file, chunk, list ? 1 : 0, 100).index();
                if (list && version == WriterVersion.PARQUET_1_0) {
                    assertThat(walked).isEmpty();
                } else {
                    assertThat(places(walked.orElseThrow()))
                            .hasSizeGreaterThan(10)
                            .isEqualTo(places(reader.readOffsetIndex(chunk)));
                }
            }
        }
    }

    @Test
    void readsNoPagesButThoseOfItsRows() throws IOException {
        Path file = write(WriterVersion.PARQUET_1_0);
        ParquetTable table = ParquetTable.open(file);
        byte[] bytes = Files.readAllBytes(file);
        List<String> before = rows(table, 90, 5);
        for (long at = firstPage(file); at < firstPage(file) + 10; at++) {
            bytes[(int) at] ^= 0x55;
        }
        Files.write(file, bytes);

        assertThat(rows(table, 90, 5)).isEqualTo(before);
        assertThatThrownBy(() -> rows(table, 0, 5))
                .isInstanceOf(StorageException.class)
                .hasMessageNotContaining("@");
    }

    private static long firstPage(Path file) throws IOException {
        try (PagedReader reader = new PagedReader(
                file,
                ParquetReadOptions.builder(new PlainParquetConfiguration()).build())) {
            return reader.readOffsetIndex(
                            reader.getRowGroups().getFirst().getColumns().get(1))
                    .getOffset(0);
        }
    }

    @Test
    void givesAnyRowsOfRealFiles() throws IOException {
        List<Path> files = new ArrayList<>(files("parquet/writers"));
        files.addAll(files("parquet/parquet-testing"));
        int compared = 0;
        for (Path file : files) {
            Optional<List<String>> all = readable(file);
            if (all.isPresent() && all.get().size() > 1) {
                ParquetTable table = ParquetTable.open(file);
                long first = table.groupSizes().getFirst();
                long from = first / 2;
                long count = Math.max(1, Math.min(20, first - from - 1));
                assertThat(rows(table, from, count))
                        .as(file.toString())
                        .isEqualTo(all.get().subList((int) from, (int) (from + count)));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(20);
    }

    @Test
    void makesFewShardsWhereNothingTellsWhereRowsLie() {
        Path file = Readings.data("parquet/writers").resolve("pyarrow_snappy.parquet");
        ParquetTable table = ParquetTable.open(file);
        SourceOptions one = new SourceOptions(1, 1, SourceOptions.Sidecars.AUTO, List.of(), List.of(), false);
        Source source = ParquetSource.open(List.of(file), file.getParent(), one);

        assertThat(table.indivisible()).isNotEmpty();
        assertThat(source.shards())
                .hasSizeLessThanOrEqualTo(8 * table.groupSizes().size());
        assertThat(source.shards().stream().mapToLong(shard -> samples(shard)).sum())
                .isEqualTo(table.rowCount());
        assertThat(Readings.all(source)).hasSize(Math.toIntExact(table.rowCount()));
    }

    private static List<String> places(OffsetIndex index) {
        return IntStream.range(0, index.getPageCount())
                .mapToObj(page -> index.getOffset(page) + " " + index.getCompressedPageSize(page) + " "
                        + index.getFirstRowIndex(page))
                .toList();
    }

    private static long samples(Shard shard) {
        return shard.samples().orElseThrow();
    }

    private static Optional<List<String>> readable(Path file) {
        try {
            return Optional.of(rows(ParquetTable.open(file), 0, Long.MAX_VALUE));
        } catch (StorageException _) {
            return Optional.empty();
        }
    }

    private static List<String> rows(ParquetTable table, long skip, long most) {
        List<String> all = new ArrayList<>();
        RowValues values = new RowValues(table.schema());
        try (ParquetRows rows = table.rows(0, skip, most)) {
            for (Optional<Group> row = rows.next(); row.isPresent(); row = rows.next()) {
                all.add(Json.object(values.of(row.get(), Set.of())));
            }
        }
        return all;
    }

    private static List<Path> files(String under) throws IOException {
        try (Stream<Path> files = Files.list(Readings.data(under))) {
            return files.filter(file -> file.toString().endsWith(".parquet"))
                    .sorted()
                    .toList();
        }
    }

    private Path write(WriterVersion version) throws IOException {
        Path file = folder.resolve("t.parquet");
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new LocalOutputFile(file))
                .withType(TABLE)
                .withConf(new PlainParquetConfiguration())
                .withWriterVersion(version)
                .withPageRowCountLimit(7)
                .withMinRowCountForPageSizeCheck(1)
                .build()) {
            for (int at = 0; at < 100; at++) {
                SimpleGroup row = new SimpleGroup(TABLE);
                row.add("url", "http://x/" + at % 3);
                if (at % 4 > 0) {
                    row.add("caption", "caption " + at);
                }
                row.add("n", (long) at);
                for (int element = 0; element < at % 5; element++) {
                    row.add("list", at * 10 + element);
                }
                writer.write(row);
            }
        }
        return file;
    }
}
