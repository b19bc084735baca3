package dev.blazon.formats.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.blazon.core.fault.Problem;
import dev.blazon.core.fault.RecipeException;
import dev.blazon.core.fault.StorageException;
import dev.blazon.core.sample.ImageLocation;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.sample.Value;
import dev.blazon.core.store.Column;
import dev.blazon.core.store.Reading;
import dev.blazon.core.store.Shard;
import dev.blazon.formats.source.Json;
import dev.blazon.formats.source.Readings;
import dev.blazon.formats.source.SourceOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ParquetSourceTest {
    private static final MessageType TABLE = MessageTypeParser.parseMessageType(
            "message t { optional binary image; optional binary caption (STRING); optional int64 n; }");

    @TempDir
    Path folder;

    @Test
    void readsPicturesCaptionsAndOriginInShardsOfRows() throws IOException {
        write("t.parquet", rows(5));
        ParquetSource source = open(2, "t.parquet");

        assertThat(source.shards())
                .extracting(Shard::name)
                .containsExactly("t.parquet rows 0 … 1", "t.parquet rows 2 … 3", "t.parquet rows 4 … 4");
        assertThat(Readings.keys(source))
                .containsExactly("t-000000000", "t-000000001", "t-000000002", "t-000000003", "t-000000004");
        Sample sample = Readings.sample(source, "t-000000003");
        assertThat(sample.altTexts()).containsExactly("caption 3");
        assertThat(sample.origin()).containsOnlyKeys("n").containsValue(new Value.Whole(3));
        assertThat(sample.image().location())
                .isInstanceOfSatisfying(
                        ImageLocation.Inline.class,
                        inline -> assertThat(inline.place()).isEqualTo("t.parquet#3.image"));
    }

    @Test
    void countsARowWithoutPictureAsUnreadable() throws IOException {
        SimpleGroup bare = new SimpleGroup(TABLE);
        bare.add("caption", "no picture");
        write("t.parquet", List.of(bare));

        Reading.Unreadable unreadable =
                Readings.unreadable(open(10, "t.parquet")).getFirst();
        assertThat(unreadable.faultClass()).isEqualTo("image-missing");
        assertThat(unreadable.message()).isEqualTo("[t.parquet#0] The row has no picture: its image columns are null.");
        assertThat(unreadable.sample().altTexts()).containsExactly("no picture");
    }

    @Test
    void goesOnWithOtherFilesWhenOneIsBroken() throws IOException {
        write("b.parquet", rows(1));
        Files.writeString(folder.resolve("a.parquet"), "no parquet");
        ParquetSource source = open(10, "a.parquet", "b.parquet");

        assertThat(source.shards()).hasSize(2);
        assertThatThrownBy(() -> source.open(source.shards().getFirst()))
                .isInstanceOf(StorageException.class)
                .hasMessage("[" + folder.resolve("a.parquet") + "] The Parquet file cannot be read: it is not a Parquet"
                        + " file (length is too low: 10). Replace the file or leave it out.");
        assertThat(Readings.of(source, source.shards().getLast())).hasSize(1);
        assertThatThrownBy(() -> open(10, "a.parquet")).isInstanceOf(StorageException.class);
    }

    @Test
    void saysWhichColumnsItSawWhenNoneLeadsToPictures() throws IOException {
        MessageType schema = MessageTypeParser.parseMessageType("message t { required int32 x; }");
        SimpleGroup row = new SimpleGroup(schema);
        row.add("x", 1);
        write("t.parquet", List.of(row));

        assertThatThrownBy(() -> open(10, "t.parquet"))
                .isInstanceOf(RecipeException.class)
                .hasMessage("[t.parquet] No column leads to pictures: seen 'x'; known by themselves are 'image',"
                        + " 'file_name', 'path', 'url' and the like. Name the column with --image-column.");
    }

    @Test
    void namesAllFilesThatLeadToNoPictures() throws IOException {
        MessageType schema = MessageTypeParser.parseMessageType("message t { required int32 x; }");
        SimpleGroup row = new SimpleGroup(schema);
        row.add("x", 1);
        write("a.parquet", rows(1));
        String[] names = new String[13];
        names[0] = "a.parquet";
        for (int at = 1; at < names.length; at++) {
            names[at] = String.format("n%02d.parquet", at);
            write(names[at], List.of(row));
        }

        RecipeException fault = catchThrowableOfType(RecipeException.class, () -> open(10, names));

        assertThat(fault.problems()).hasSize(12);
        assertThat(fault.problems().subList(0, 10))
                .extracting(Problem::place)
                .containsExactly(Arrays.copyOfRange(names, 1, 11));
        assertThat(fault.problems().subList(10, 12))
                .extracting(Problem::toString)
                .containsExactly(
                        "[" + folder + "] 2 more files are like these.",
                        "[" + folder + "] Of 13 Parquet files 12 lead to no pictures. Name with --from only the files"
                                + " that are meant.");
    }

    @Test
    void readsHuggingFaceImageStructs() {
        ParquetSource source = real("parquet/writers/hf_datasets_image_feature.parquet");

        assertThat(Readings.samples(source)).hasSize(6).allSatisfy(sample -> {
            assertThat(sample.altTexts()).hasSize(1);
            assertThat(sample.origin()).containsOnlyKeys("label");
            assertThat(sample.image().location().byteSize()).isPositive();
        });
    }

    @Test
    void readsListsOfPictures() {
        List<Sample> samples = Readings.samples(real("parquet/datajuicer-images-bytes.parquet"));

        assertThat(samples).hasSize(3);
        assertThat(samples.getFirst().images()).hasSize(1);
        assertThat(samples.getFirst().origin()).containsOnlyKeys("images");
    }

    @Test
    void readsAddressesWithoutFetchingThem() {
        List<Sample> samples = Readings.samples(real("captions/webalt/img2dataset_test_1000.parquet"));

        assertThat(samples).hasSize(1000);
        assertThat(samples.getFirst().image().location()).isInstanceOf(ImageLocation.Remote.class);
        assertThat(samples.getFirst().image().url()).isPresent();
    }

    @Test
    void everyWriterGivesTheSameRows() throws IOException {
        List<JsonNode> expected = Files.readAllLines(Readings.data("parquet/writers/expected.jsonl")).stream()
                .map(Json.MAPPER::readTree)
                .toList();
        List<String> read = new ArrayList<>();
        for (Path file : files("parquet/writers")) {
            String name = file.getFileName().toString();
            if (name.startsWith("hf_") || name.contains("brotli")) {
                continue;
            }
            List<JsonNode> rows = rows(file);
            assertThat(rows).as(name).hasSize(expected.size());
            for (int at = 0; at < rows.size(); at++) {
                for (String column : List.of("image_id", "url", "captions", "width", "is_nsfw", "licence")) {
                    boolean absent = name.startsWith("fastparquet") && column.equals("captions");
                    assertThat(rows.get(at).path(column).toString())
                            .as(name + " " + at + " " + column)
                            .isEqualTo(
                                    absent ? "" : expected.get(at).path(column).toString());
                }
            }
            read.add(name);
        }
        assertThat(read).hasSizeGreaterThan(10);
    }

    @Test
    void everyOddFileReadsOrFailsWithItsName() throws IOException {
        List<Path> all = new ArrayList<>(files("parquet/parquet-testing"));
        all.addAll(files("parquet/bad_data"));
        List<String> failed = new ArrayList<>();
        for (Path file : all) {
            try {
                rows(file);
            } catch (StorageException e) {
                assertThat(e.text()).startsWith("[" + file + "] The Parquet file cannot be read: ");
                failed.add(file.getFileName().toString());
            }
        }
        assertThat(failed)
                .contains(
                        "PARQUET-1481.parquet", "ARROW-RS-GH-6229-DICTHEADER.parquet", "nation.dict-malformed.parquet")
                .hasSizeLessThan(10);
    }

    @Test
    void keepsTextThatIsNotUtf8AndSaysSo() throws IOException {
        SimpleGroup row = new SimpleGroup(TABLE);
        row.add("image", Binary.fromConstantByteArray(new byte[] {1}));
        row.add("caption", Binary.fromConstantByteArray(new byte[] {'s', 'c', 'h', (byte) 0xF6, 'n'}));
        write("t.parquet", List.of(row));

        Sample sample = Readings.samples(open(10, "t.parquet")).getFirst();
        assertThat(sample.altTexts()).containsExactly("schön");
        assertThat(Readings.flags(sample)).containsExactly("text-not-utf8");
    }

    @Test
    void turnsDatesAndDecimalsIntoPlainText() throws IOException {
        ParquetTable table = ParquetTable.open(Readings.data("parquet/parquet-testing/int96_from_spark.parquet"));
        RowValues values = new RowValues(table.schema());
        try (ParquetRows rows = table.rows()) {
            assertThat(values.of(rows.next().orElseThrow(), Set.of()).get("a"))
                    .isEqualTo(new Value.Text("2024-01-01T20:34:56.123456Z"));
        }
        assertThat(RowValues.columns(table.schema())).containsExactly(new Column("a", Column.Kind.TEXT));
    }

    private static List<JsonNode> rows(Path file) {
        List<JsonNode> all = new ArrayList<>();
        ParquetTable table = ParquetTable.open(file);
        RowValues values = new RowValues(table.schema());
        try (ParquetRows rows = table.rows()) {
            for (Optional<Group> row = rows.next(); row.isPresent(); row = rows.next()) {
                all.add(Json.MAPPER.readTree(Json.object(values.of(row.get(), Set.of()))));
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

    private static ParquetSource real(String path) {
        Path file = Readings.data(path);
        return ParquetSource.open(List.of(file), file.getParent(), SourceOptions.defaults());
    }

    private ParquetSource open(int rowsPerShard, String... names) {
        SourceOptions options =
                new SourceOptions(1, rowsPerShard, SourceOptions.Sidecars.AUTO, List.of(), List.of(), false);
        return ParquetSource.open(Stream.of(names).map(folder::resolve).toList(), folder, options);
    }

    private static List<Group> rows(int count) {
        List<Group> rows = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            SimpleGroup row = new SimpleGroup(TABLE);
            row.add("image", Binary.fromConstantByteArray(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) at}));
            row.add("caption", "caption " + at);
            row.add("n", (long) at);
            rows.add(row);
        }
        return rows;
    }

    private void write(String name, List<Group> rows) throws IOException {
        MessageType schema = (MessageType) rows.getFirst().getType();
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new LocalOutputFile(folder.resolve(name)))
                .withType(schema)
                .withConf(new org.apache.parquet.conf.PlainParquetConfiguration())
                .build()) {
            for (Group row : rows) {
                writer.write(row);
            }
        }
    }
}
