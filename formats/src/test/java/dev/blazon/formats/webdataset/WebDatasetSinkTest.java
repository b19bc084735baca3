package dev.blazon.formats.webdataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blazon.core.fault.SampleException;
import dev.blazon.core.sample.ImageLocation;
import dev.blazon.core.sample.ImageRef;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.store.KeptRow;
import dev.blazon.core.store.ShardWriter;
import dev.blazon.core.store.Sink;
import dev.blazon.formats.OutputFormat;
import dev.blazon.formats.Samples;
import dev.blazon.formats.Shards;
import dev.blazon.formats.SinkOptions;
import dev.blazon.formats.Sinks;
import dev.blazon.formats.parquet.ReadBack;
import dev.blazon.formats.sidecar.SidecarOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.parquet.example.data.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebDatasetSinkTest {
    @TempDir
    Path staging;

    @Test
    void putsASamplesMembersSideBySide() throws IOException {
        Sample two = Samples.full("b").withImages(List.of(Samples.image("b.png"), Samples.image("c.png")));

        Shards.write(sink(), staging, List.of(Samples.row(Samples.full("a")), Samples.row(two)));

        SequencedMap<String, byte[]> members = members();
        assertThat(members.keySet()).containsExactly("a.jpg", "a.txt", "a.json", "b.jpg", "b.2.jpg", "b.txt", "b.json");
        assertThat(members.get("a.jpg")).isEqualTo(Samples.content("a.jpg").toArray());
        assertThat(members.get("b.2.jpg")).isEqualTo(Samples.content("c.png").toArray());
        assertThat(members.get("a.txt")).asString(StandardCharsets.UTF_8).isEqualTo("A red fox sits.\nIt looks left.");
        assertThat(members.get("a.json"))
                .asString(StandardCharsets.UTF_8)
                .startsWith("{\"url\":\"https://example.org/a\",\"key\":\"a\",\"status\":\"success\","
                        + "\"error_message\":null,\"width\":30,\"height\":40,")
                .contains("\"original_caption\":\"A fox – 狐 🦊\"");
    }

    @Test
    void writesTheTwinTable() throws IOException {
        Shards.write(sink(), staging, List.of(Samples.row(Samples.full("x/a.b"))));

        Group row = ReadBack.read(staging.resolve("data/00000.parquet")).getFirst();
        assertThat(row.getString("key", 0)).isEqualTo("x_a_b");
        assertThat(row.getString("original_key", 0)).isEqualTo("x/a.b");
        assertThat(row.getString("caption", 0)).isEqualTo("A red fox sits.\nIt looks left.");
        assertThat(row.getString("sha256", 0)).isEqualTo(Samples.SHA);
    }

    @Test
    void givesKeysSafeAndDifferentNames() throws IOException {
        List<KeptRow> rows = List.of("a.b", "a/b", "A_b", "狐", "鹿", "../../x", "k".repeat(300)).stream()
                .map(Samples::bare)
                .map(Samples::row)
                .toList();

        Shards.write(sink(), staging, rows);

        assertThat(members().keySet())
                .filteredOn(name -> name.endsWith(".json"))
                .allMatch(name -> name.matches("[A-Za-z0-9_-]{1,200}\\.json"))
                .startsWith("a_b.json", "a_b-2.json", "A_b-3.json")
                .contains("______x.json")
                .hasSize(7)
                .doesNotHaveDuplicates();
    }

    @Test
    void writesWhatThereIsWithoutPictureOrCaption() throws IOException {
        Sample remote = Samples.full("r").withImages(List.of(ImageRef.of(new ImageLocation.Remote("https://x"), "r")));
        Sample silent = Sample.of("s", List.of());

        Shards.write(sink(), staging, List.of(Samples.row(remote), Samples.row(silent)));

        assertThat(members().keySet()).containsExactly("r.txt", "r.json", "s.json");
    }

    @Test
    void writesTheSameBytesForTheSameRows(@TempDir Path other) throws IOException {
        List<KeptRow> rows = List.of(Samples.row(Samples.full("a")), Samples.row(Samples.full("k".repeat(150))));

        Shards.write(sink(), staging, rows);
        Shards.write(sink(), other, rows);

        assertThat(Shards.files(staging)).containsExactly("data/00000.parquet", "data/00000.tar");
        assertThat(staging.resolve("data/00000.tar")).hasSameBinaryContentAs(other.resolve("data/00000.tar"));
        assertThat(staging.resolve("data/00000.parquet")).hasSameBinaryContentAs(other.resolve("data/00000.parquet"));
    }

    @Test
    void ownsNothingAndKnowsNoTime() throws IOException {
        Shards.write(sink(), staging, List.of(Samples.row(Samples.full("a"))));

        try (TarArchiveInputStream tar = open()) {
            TarArchiveEntry entry = tar.getNextEntry();
            assertThat(entry.getLastModifiedTime().toMillis()).isZero();
            assertThat(entry.getLongUserId()).isZero();
            assertThat(entry.getLongGroupId()).isZero();
            assertThat(entry.getUserName()).isEmpty();
            assertThat(entry.getMode() & 0777).isEqualTo(0644);
        }
    }

    @Test
    void writesNoFileWithoutRows() throws IOException {
        Shards.write(sink(), staging, List.of());

        assertThat(Shards.files(staging)).isEmpty();
    }

    @Test
    void writesNoHalfSampleWhenAPictureCannotBeRead() throws IOException {
        KeptRow unreadable = new KeptRow(Samples.full("a"), _ -> {
            throw new SampleException("image-truncated", "[a] cut");
        });
        try (ShardWriter<KeptRow> writer = sink().open(staging, "00000")) {
            assertThatThrownBy(() -> writer.write(unreadable)).isInstanceOf(SampleException.class);
            writer.write(Samples.row(Samples.full("a")));
            writer.finish();
        }

        assertThat(members().keySet()).containsExactly("a.jpg", "a.txt", "a.json");
        assertThat(ReadBack.read(staging.resolve("data/00000.parquet"))).hasSize(1);
    }

    private SequencedMap<String, byte[]> members() throws IOException {
        SequencedMap<String, byte[]> members = new LinkedHashMap<>();
        try (TarArchiveInputStream tar = open()) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                assertThat(members.put(entry.getName(), tar.readAllBytes())).isNull();
            }
        }
        return members;
    }

    private TarArchiveInputStream open() throws IOException {
        return new TarArchiveInputStream(Files.newInputStream(staging.resolve("data/00000.tar")), "UTF-8");
    }

    private static Sink<KeptRow> sink() {
        return Sinks.kept(
                OutputFormat.WEBDATASET,
                new SinkOptions(Optional.of("dense"), List.of(), false, "r@1+0", SidecarOptions.DEFAULT));
    }
}
