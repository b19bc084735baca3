package dev.blazon.formats.sidecar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blazon.core.fault.RecipeException;
import dev.blazon.core.fault.StorageException;
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
import dev.blazon.formats.sidecar.SidecarOptions.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        Path photos;

        @Test
        void writesByThePicturesStem() throws IOException {
            Shards.write(sink(beside(false)), staging, List.of(onDisk("a.b.jpg")));

            assertThat(photos.resolve("a.b.txt")).hasContent("A red fox sits. It looks left.");
            assertThat(report()).hasContent("{\"key\":\"a.b.jpg\",\"file\":\"a.b.txt\",\"status\":\"written\"}\n");
            assertThat(Shards.files(photos)).containsExactly("a.b.jpg", "a.b.txt");
        }

        @Test
        void leavesWhatAPersonWrote() throws IOException {
            KeptRow row = onDisk("a.jpg");
            Files.writeString(photos.resolve("a.txt"), "by hand");

            Shards.write(sink(beside(false)), staging, List.of(row));

            assertThat(photos.resolve("a.txt")).hasContent("by hand");
            assertThat(report()).hasContent("{\"key\":\"a.jpg\",\"file\":\"a.txt\",\"status\":\"left-alone\"}\n");
        }

        @Test
        void overwritesWhenTold() throws IOException {
            KeptRow row = onDisk("a.jpg");
            Files.writeString(photos.resolve("a.txt"), "by hand");

            Shards.write(sink(beside(true)), staging, List.of(row));

            assertThat(photos.resolve("a.txt")).hasContent("A red fox sits. It looks left.");
            assertThat(report()).hasContent("{\"key\":\"a.jpg\",\"file\":\"a.txt\",\"status\":\"written\"}\n");
        }

        @Test
        void knowsItsOwnTextAgain() throws IOException {
            KeptRow row = onDisk("a.jpg");
            Files.writeString(photos.resolve("a.txt"), "A red fox sits. It looks left.");

            Shards.write(sink(beside(false)), staging, List.of(row));

            assertThat(report()).hasContent("{\"key\":\"a.jpg\",\"file\":\"a.txt\",\"status\":\"same\"}\n");
        }

        @Test
        void givesASharedStemToTheFirst() throws IOException {
            KeptRow first = onDisk("a.jpg");
            KeptRow second = onDisk("a.png", "Another text.");

            Shards.write(sink(beside(true)), staging, List.of(first, second));

            assertThat(photos.resolve("a.txt")).hasContent("A red fox sits. It looks left.");
            assertThat(report()).hasContent("""
                            {"key":"a.jpg","file":"a.txt","status":"written"}
                            {"key":"a.png","file":"a.txt","status":"left-alone"}
                            """);
        }

        @Test
        void replacesALinkAndNotWhatItLeadsTo(@TempDir Path elsewhere) throws IOException {
            KeptRow row = onDisk("a.jpg");
            Path target = Files.writeString(elsewhere.resolve("precious"), "precious");
            Files.createSymbolicLink(photos.resolve("a.txt"), target);

            Shards.write(sink(beside(true)), staging, List.of(row));

            assertThat(target).hasContent("precious");
            assertThat(photos.resolve("a.txt")).isRegularFile().hasContent("A red fox sits. It looks left.");
        }

        @Test
        void refusesPicturesThatAreNoFiles() {
            assertThatThrownBy(() -> Shards.write(sink(beside(false)), staging, List.of(row("a"))))
                    .isInstanceOf(StorageException.class)
                    .hasMessage("[a] No place beside the picture: it is not a file of its own."
                            + " Write sidecars into the run folder instead.");
        }

        private KeptRow onDisk(String name) throws IOException {
            return onDisk(name, "A red fox sits.\nIt looks left.");
        }

        private KeptRow onDisk(String name, String caption) throws IOException {
            Path file = Files.writeString(photos.resolve(name), "picture");
            ImageRef image = ImageRef.of(new ImageLocation.InFile(file.toString(), 0, Files.size(file)), name);
            return Samples.row(Sample.of(name, List.of(image)).withCaption(Samples.caption("dense", caption)));
        }

        private Path report() {
            return staging.resolve("data/00000.sidecars.jsonl");
        }

        private static SidecarOptions beside(boolean overwrite) {
            return new SidecarOptions(".txt", Place.BESIDE_IMAGE, overwrite);
        }
    }

    @Test
    void refusesAnExtensionThatIsNone() {
        assertThatThrownBy(() -> new SidecarOptions("/../x", Place.RUN_FOLDER, false))
                .isInstanceOf(RecipeException.class)
                .hasMessage("[sidecar extension] Extension is '/../x', must be a dot with 1 to 12 letters or digits"
                        + " and none of '.jsonl', '.parquet', '.tar'. Use '.txt' or '.caption'.");
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
        return Sinks.kept(
                OutputFormat.SIDECAR, new SinkOptions(Optional.of("dense"), List.of(), false, "r@1+0", options));
    }
}
