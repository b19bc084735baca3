package dev.blazon.formats.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.blazon.core.fault.SampleException;
import dev.blazon.core.fault.StorageException;
import dev.blazon.core.image.Bytes;
import dev.blazon.core.operator.Reason;
import dev.blazon.core.sample.ImageLocation;
import dev.blazon.core.sample.ImageRef;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.sample.Value;
import dev.blazon.core.store.Column;
import dev.blazon.core.store.Fate;
import dev.blazon.core.store.KeptRow;
import dev.blazon.core.store.ShardWriter;
import dev.blazon.core.store.Sink;
import dev.blazon.formats.Golden;
import dev.blazon.formats.OutputFormat;
import dev.blazon.formats.Samples;
import dev.blazon.formats.Shards;
import dev.blazon.formats.SinkOptions;
import dev.blazon.formats.Sinks;
import dev.blazon.formats.sidecar.SidecarOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.MessageType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetSinkTest {
    @TempDir
    Path staging;

    @Test
    void writesTheDocumentedColumnsInOrder() throws IOException {
        Shards.write(sink(List.of(), false), staging, List.of(Samples.row(Samples.full("a"))));

        MessageType schema = ReadBack.footer(file()).getFileMetaData().getSchema();

        Golden.assertEqual(schema.toString(), "parquet/kept-schema.txt");
    }

    @Test
    void documentsEveryColumnInOrder() throws IOException {
        Shards.write(sink(List.of(), true), staging, List.of(Samples.row(Samples.full("a"))));
        String tables = Files.readString(Path.of("../docs/reference/columns.md"));

        List<String> columns = ReadBack.footer(file()).getFileMetaData().getSchema().getFields().stream()
                .map(field -> "`" + field.getName() + "`")
                .toList();

        assertThat(tables).containsSubsequence(columns);
    }

    @Test
    void fillsTheColumnsOfASample() throws IOException {
        Shards.write(sink(List.of(), false), staging, List.of(Samples.row(Samples.full("a"))));

        Golden.assertEqual(ReadBack.read(file()).getFirst().toString(), "parquet/kept-row.txt");
    }

    @Test
    void leavesWhatIsUnknownNull() throws IOException {
        Sample unknown = Sample.of("k", List.of(ImageRef.of(new ImageLocation.Remote("https://example.org/x"), "x")));

        Shards.write(sink(List.of(), false), staging, List.of(Samples.row(unknown)));

        assertThat(ReadBack.read(file()).getFirst().toString()).isEqualToNormalizingNewlines("""
                        key: k
                        status: success
                        image_path: x
                        alt_texts
                        tags
                        tag_categories
                        tag_sites
                        captions
                        scores
                        flags
                        recipe: pixelprose@1+0011
                        trail
                        further_images
                        """);
    }

    @Test
    void writesTheSameBytesForTheSameRows(@TempDir Path other) throws IOException {
        List<KeptRow> rows = List.of(Samples.row(Samples.full("a")), Samples.row(Samples.full("b")));

        Shards.write(sink(List.of(), true), staging, rows);
        Shards.write(sink(List.of(), true), other, rows);

        assertThat(file()).hasSameBinaryContentAs(other.resolve("data/00000.parquet"));
        assertThat(Shards.files(staging)).containsExactly("data/00000.parquet");
    }

    @Test
    void writesNoFileWithoutRows() throws IOException {
        Shards.write(sink(List.of(), false), staging, List.of());

        assertThat(Shards.files(staging)).isEmpty();
    }

    @Test
    void keepsTextsWhole() throws IOException {
        String long1 = "é🦊".repeat(500_000);
        Sample sample = Samples.bare("schlüssel/狐").withAltTexts(List.of(long1, "cut \uD83E here", "\0"));

        Shards.write(sink(List.of(), false), staging, List.of(Samples.row(sample)));

        Group row = ReadBack.read(file()).getFirst();
        assertThat(row.getString("key", 0)).isEqualTo("schlüssel/狐");
        assertThat(row.getString("original_caption", 0)).isEqualTo(long1);
        assertThat(texts(row, "alt_texts")).containsExactly(long1, "cut \uFFFD here", "\0");
    }

    @Test
    void embedsStoredBytesUnchanged() throws IOException {
        Sample two = Samples.bare("a").withImages(List.of(Samples.image("a.jpg"), Samples.image("b.jpg")));

        Shards.write(sink(List.of(), true), staging, List.of(Samples.row(two)));

        Group row = ReadBack.read(file()).getFirst();
        Group image = row.getGroup("image", 0);
        assertThat(Bytes.wrap(image.getBinary("bytes", 0).getBytes())).isEqualTo(Samples.content("a.jpg"));
        assertThat(image.getString("path", 0)).isEqualTo("a.jpg");
        Group further =
                row.getGroup("further_image_files", 0).getGroup("list", 0).getGroup("element", 0);
        assertThat(Bytes.wrap(further.getBinary("bytes", 0).getBytes())).isEqualTo(Samples.content("b.jpg"));
        assertThat(ReadBack.metadata(file()))
                .containsEntry("blazon.recipe", "pixelprose@1+0011")
                .extractingByKey("huggingface")
                .asString()
                .startsWith("{\"info\":{\"features\":{\"uid\":{\"dtype\":\"string\",\"_type\":\"Value\"}")
                .contains("\"image\":{\"_type\":\"Image\"}", "\"further_image_files\":[{\"_type\":\"Image\"}]");
    }

    @Test
    void startsARowGroupWhenPicturesFillOne() throws IOException {
        Random random = new Random(1);
        List<KeptRow> rows = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            byte[] noise = new byte[8 << 20];
            random.nextBytes(noise);
            rows.add(new KeptRow(Samples.bare("k" + i), _ -> Bytes.wrap(noise)));
        }

        Shards.write(sink(List.of(), true), staging, rows);

        assertThat(ReadBack.footer(file()).getBlocks())
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(block -> assertThat(block.getTotalByteSize()).isLessThan(48 << 20));
    }

    @Test
    void carriesTheSourcesColumns() throws IOException {
        List<Column> columns = List.of(
                new Column("license", Column.Kind.TEXT),
                new Column("punsafe", Column.Kind.REAL),
                new Column("id", Column.Kind.WHOLE),
                new Column("nsfw", Column.Kind.TRUTH),
                new Column("raw", Column.Kind.BINARY),
                new Column("faces", Column.Kind.JSON));
        Sample sample = Samples.withOrigin(
                Samples.bare("a"),
                Map.of(
                        "license", new Value.Text("CC-BY"),
                        "punsafe", new Value.Real(0.25),
                        "id", new Value.Whole(7),
                        "nsfw", new Value.Truth(false),
                        "raw", new Value.Binary(Bytes.wrap(new byte[] {1, 0, -1})),
                        "faces", new Value.Json("[[0,1]]")));

        Shards.write(sink(columns, false), staging, List.of(Samples.row(sample)));

        Group row = ReadBack.read(file()).getFirst();
        assertThat(row.getString("license", 0)).isEqualTo("CC-BY");
        assertThat(row.getDouble("punsafe", 0)).isEqualTo(0.25);
        assertThat(row.getLong("id", 0)).isEqualTo(7);
        assertThat(row.getBoolean("nsfw", 0)).isFalse();
        assertThat(row.getBinary("raw", 0).getBytes()).containsExactly(1, 0, -1);
        assertThat(row.getString("faces", 0)).isEqualTo("[[0,1]]");
        assertThat(row.getFieldRepetitionCount("origin_rest")).isZero();
    }

    @Test
    void writesNoHalfRowWhenAPictureCannotBeRead() throws IOException {
        KeptRow unreadable = new KeptRow(Samples.bare("bad"), _ -> {
            throw new SampleException("image-truncated", "[bad] cut");
        });
        try (ShardWriter<KeptRow> writer = sink(List.of(), true).open(staging, "00000")) {
            writer.write(Samples.row(Samples.bare("a")));
            assertThatThrownBy(() -> writer.write(unreadable)).isInstanceOf(SampleException.class);
            writer.write(Samples.row(Samples.bare("b")));
            writer.finish();
        }

        assertThat(ReadBack.read(file()))
                .extracting(row -> row.getString("key", 0))
                .containsExactly("a", "b");
    }

    @Test
    void saysThatTheDiskIsFull() throws IOException {
        assumeTrue(Files.exists(Path.of("/dev/full")));
        Files.createDirectories(staging.resolve("data"));
        Files.createSymbolicLink(file(), Path.of("/dev/full"));

        assertThatThrownBy(() -> Shards.write(sink(List.of(), false), staging, List.of(Samples.row(Samples.full("a")))))
                .isInstanceOf(StorageException.class)
                .hasMessageStartingWith("[" + file() + "] No space left: ")
                .hasMessageEndingWith(" free. Free some space and run the same command again.");
    }

    @Test
    void saysThatTheStagingFolderIsGone() {
        Path gone = staging.resolve("gone");

        assertThatThrownBy(() -> Shards.write(sink(List.of(), false), gone, List.of(Samples.row(Samples.bare("a")))))
                .isInstanceOf(StorageException.class)
                .hasMessage("[" + gone + "] Folder is gone: '" + gone + "' does not exist any more."
                        + " Bring it back (is a drive unplugged?) and run the same command again.");
    }

    @Test
    void leavesAnUnfinishedFileToBeDeleted() throws IOException {
        try (ShardWriter<KeptRow> writer = sink(List.of(), false).open(staging, "00000")) {
            writer.write(Samples.row(Samples.bare("a")));
        }

        assertThat(file()).isRegularFile();
        assertThatThrownBy(() -> ReadBack.read(file())).isInstanceOf(RuntimeException.class);
    }

    @Test
    void writesRejects() throws IOException {
        Fate.Rejected rejected = new Fate.Rejected(
                Samples.full("a"), "1 drop-small-images", new Reason("short-side-below-min", "30 px"));

        Shards.write(Sinks.rejects(), staging, List.of(rejected));

        Group row = ReadBack.read(staging.resolve("rejects/00000.parquet")).getFirst();
        assertThat(row.getType().getFields())
                .extracting(field -> field.getName())
                .containsExactly(
                        "key", "step", "reason", "detail", "url", "image_path", "sha256", "alt_text", "sample");
        assertThat(row.getString("step", 0)).isEqualTo("1 drop-small-images");
        assertThat(row.getString("reason", 0)).isEqualTo("short-side-below-min");
        assertThat(row.getString("detail", 0)).isEqualTo("30 px");
        assertThat(row.getString("sha256", 0)).isEqualTo(Samples.SHA);
        assertThat(row.getString("alt_text", 0)).isEqualTo("A fox – 狐 🦊");
        assertThat(row.getString("sample", 0))
                .startsWith("{\"key\":\"a\",\"images\":[{\"location\":{\"kind\":\"inline\"");
    }

    @Test
    void writesFailures() throws IOException {
        Fate.Failed failed = new Fate.Failed(Samples.bare("a"), "read", "image-truncated", "[a] cut short", 3);

        Shards.write(Sinks.failures(), staging, List.of(failed));

        Group row = ReadBack.read(staging.resolve("failures/00000.parquet")).getFirst();
        assertThat(row.getType().getFields())
                .extracting(field -> field.getName())
                .containsExactly(
                        "key", "step", "class", "message", "attempts", "url", "image_path", "alt_text", "sample");
        assertThat(row.getString("class", 0)).isEqualTo("image-truncated");
        assertThat(row.getString("message", 0)).isEqualTo("[a] cut short");
        assertThat(row.getLong("attempts", 0)).isEqualTo(3);
        assertThat(row.getFieldRepetitionCount("alt_text")).isZero();
    }

    private Path file() {
        return staging.resolve("data/00000.parquet");
    }

    private static Sink<KeptRow> sink(List<Column> origin, boolean embed) {
        return Sinks.kept(
                OutputFormat.PARQUET,
                new SinkOptions(Optional.of("dense"), origin, embed, "pixelprose@1+0011", SidecarOptions.DEFAULT));
    }

    private static List<String> texts(Group row, String column) {
        Group list = row.getGroup(column, 0);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < list.getFieldRepetitionCount("list"); i++) {
            texts.add(list.getGroup("list", i).getString("element", 0));
        }
        return texts;
    }
}
