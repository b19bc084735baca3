package dev.blazon.formats.sidecar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blazon.core.fault.RecipeException;
import dev.blazon.core.sample.ImageLocation;
import dev.blazon.core.sample.ImageRef;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.store.KeptRow;
import dev.blazon.core.store.Sink;
import dev.blazon.formats.OutputFormat;
import dev.blazon.formats.Samples;
import dev.blazon.formats.Shards;
import dev.blazon.formats.SinkOptions;
import dev.blazon.formats.Sinks;
import dev.blazon.formats.beside.TextFolders;
import dev.blazon.formats.sidecar.SidecarOptions.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SidecarSinkTest {
    @TempDir
    Path staging;

    @Nested
    class InTheRunFolder {

        @Test
        void mirrorsTheKeysFolders() throws IOException {
            Shards.write(sink(SidecarOptions.DEFAULT), staging, List.of(row("a"), row("sub/狐")));

            assertThat(Shards.files(staging)).containsExactly("data/00000.jsonl", "data/a.txt", "data/sub/狐.txt");
            assertThat(staging.resolve("data/a.txt")).hasContent("A red fox sits. It looks left.");
            assertThat(staging.resolve("data/00000.jsonl")).hasContent("""
                            {"key":"a","file":"data/a.txt","caption":"A red fox sits. It looks left.","model":"qwen2.5-vl-7b"}
                            {"key":"sub/狐","file":"data/sub/狐.txt","caption":"A red fox sits. It looks left.","model":"qwen2.5-vl-7b"}
                            """);
        }

        @Test
        void writesNoFileForASampleWithoutCaption() throws IOException {
            Shards.write(sink(SidecarOptions.DEFAULT), staging, List.of(Samples.row(Samples.bare("a"))));

            assertThat(Shards.files(staging)).containsExactly("data/00000.jsonl");
            assertThat(staging.resolve("data/00000.jsonl"))
                    .hasContent("{\"key\":\"a\",\"file\":null,\"caption\":null,\"model\":null}\n");
        }

        @Test
        void takesAnotherExtension() throws IOException {
            Shards.write(sink(new SidecarOptions(".caption", Place.RUN_FOLDER, false)), staging, List.of(row("a.b")));

            assertThat(Shards.files(staging)).containsExactly("data/00000.jsonl", "data/a.b.caption");
        }

        @Test
        void keepsHostileKeysBelowTheRunFolder() throws IOException {
            Shards.write(sink(SidecarOptions.DEFAULT), staging.resolve(created("in")), List.of(row("../../../x")));

            assertThat(Shards.files(staging))
                    .hasSize(2)
                    .contains("in/data/00000.jsonl")
                    .anyMatch(file -> file.matches("in/data/_/_/_/x-[0-9a-f]{12}\\.txt"));
        }

        @Test
        void writesNothingWithoutRows() throws IOException {
            Shards.write(sink(SidecarOptions.DEFAULT), staging, List.of());

            assertThat(Shards.files(staging)).isEmpty();
        }

        private String created(String folder) throws IOException {
            Files.createDirectory(staging.resolve(folder));
            return folder;
        }
    }

    @Nested
    class BesideThePicture {
        @TempDir
        Path temp;

        private Path photos;

        @BeforeEach
        void realFolder() throws IOException {
            photos = temp.toRealPath();
        }

        @Test
        void tellsWhatBecameOfEachText() throws IOException {
            List<KeptRow> rows = List.of(
                    onDisk("a.b.jpg"),
                    onDisk("b.jpg"),
                    onDisk("c.jpg"),
                    onDisk("c.png"),
                    Samples.row(Samples.bare("d")));
            Files.writeString(photos.resolve("b.txt"), "by hand");

            write(false, rows);

            assertThat(photos.resolve("a.b.txt")).hasContent("A red fox sits. It looks left.");
            assertThat(photos.resolve("b.txt")).hasContent("by hand");
            assertThat(report()).hasContent("""
                            {"key":"a.b.jpg","file":"a.b.txt","status":"written"}
                            {"key":"b.jpg","file":"b.txt","status":"left-alone","why":"text-present"}
                            {"key":"c.jpg","file":"c.txt","status":"left-alone","why":"stem-shared"}
                            {"key":"c.png","file":"c.txt","status":"left-alone","why":"stem-shared"}
                            """);
        }

        @Test
        void namesWhatItPutAside() throws IOException {
            KeptRow row = onDisk("a.jpg");
            Files.writeString(photos.resolve("a.txt"), "by hand");

            write(true, List.of(row));

            assertThat(photos.resolve("a.txt")).hasContent("A red fox sits. It looks left.");
            assertThat(photos.resolve(".blazon/before/1/a.txt")).hasContent("by hand");
            assertThat(report())
                    .hasContent("{\"key\":\"a.jpg\",\"file\":\"a.txt\",\"status\":\"written\","
                            + "\"kept\":\".blazon/before/1/a.txt\"}");
        }

        @Test
        void leavesPicturesThatAreNoFiles() throws IOException {
            write(false, List.of(row("a")));

            assertThat(report())
                    .hasContent("{\"key\":\"a\",\"file\":\"a.txt\",\"status\":\"left-alone\","
                            + "\"why\":\"no-picture-file\"}");
        }

        @Test
        void writesMoreTextsThanGoTogether() throws IOException {
            List<KeptRow> rows = new ArrayList<>();
            for (int number = 0; number < 100; number++) {
                rows.add(onDisk("p" + number + ".jpg"));
            }

            write(false, rows);

            assertThat(Files.readAllLines(report())).hasSize(100).allMatch(line -> line.contains("written"));
            assertThat(photos.resolve("p99.txt")).hasContent("A red fox sits. It looks left.");
        }

        private void write(boolean overwrite, List<KeptRow> rows) {
            SidecarOptions options = new SidecarOptions(".txt", Place.BESIDE_IMAGE, overwrite);
            TextFolders.Wish wish = new TextFolders.Wish("0a", ".txt", overwrite);
            try (TextFolders folders = TextFolders.open(List.of(photos), wish)) {
                Shards.write(Sinks.beside(folders, sinkOptions(options)), staging, rows);
            }
        }

        private KeptRow onDisk(String name) throws IOException {
            Path file = Files.writeString(photos.resolve(name), "picture");
            ImageRef image = ImageRef.of(new ImageLocation.InFile(file.toString(), 0, Files.size(file)), name);
            return Samples.row(Sample.of(name, List.of(image))
                    .withCaption(Samples.caption("dense", "A red fox sits.\nIt looks left.")));
        }

        private Path report() {
            return staging.resolve("data/00000.sidecars.jsonl");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/../x", "txt", ".jsonl", ".JSON", ".png", ".npz"})
    void refusesAnExtensionThatIsNone(String extension) {
        assertThatThrownBy(() -> new SidecarOptions(extension, Place.RUN_FOLDER, false))
                .isInstanceOf(RecipeException.class)
                .hasMessage(
                        "[--extension] Extension is '" + extension + "', must be a dot with 1 to 12 letters or digits"
                                + " and none of a picture, a table, an archive or a trainer's cache, such as '.json'."
                                + " Use '.txt' or '.caption'.");
    }

    @Test
    void makesOneLine() {
        assertThat(OneLine.of("\uFEFF a \r\n\r\n b\u2028c\u0085\td \uD83E")).isEqualTo("a b c d \uFFFD");
        assertThat(OneLine.of("\n")).isEmpty();
    }

    private static KeptRow row(String key) {
        return Samples.row(Samples.full(key));
    }

    private static Sink<KeptRow> sink(SidecarOptions options) {
        return Sinks.kept(OutputFormat.SIDECAR, sinkOptions(options));
    }

    private static SinkOptions sinkOptions(SidecarOptions options) {
        return new SinkOptions(Optional.of("dense"), List.of(), false, "r@1+0", options);
    }
}
