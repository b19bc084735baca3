package dev.blazon.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blazon.core.fault.RecipeException;
import dev.blazon.core.sample.ImageLocation;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.sample.Value;
import dev.blazon.core.store.Shard;
import dev.blazon.core.store.Source;
import dev.blazon.formats.source.Readings;
import dev.blazon.formats.source.SourceOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
    @TempDir
    Path folder;

    @Test
    void saysWhatWasSeenWhereNothingCanBeRead() throws IOException {
        write("empty/notes.md", "x");
        write("mixed/a.png", "PNG");
        write("mixed/b.tar", "TAR");
        write("x.docx", "?");

        assertThatThrownBy(() -> open("none"))
                .isInstanceOf(RecipeException.class)
                .hasMessage("[" + folder.resolve("none") + "] The input is not there; " + Sources.ACCEPTED + ".");
        assertThatThrownBy(() -> open("empty"))
                .hasMessage("[" + folder.resolve("empty") + "] The folder holds no images: seen none; "
                        + Sources.ACCEPTED + ".");
        assertThatThrownBy(() -> open("mixed"))
                .isInstanceOf(RecipeException.class)
                .hasMessage("[" + folder.resolve("mixed") + "] The folder mixes formats: seen 1 images, 1 archives"
                        + " ('b.tar'), 0 Parquet files, accepted is one of them. Name what you mean, for example '"
                        + folder.resolve("mixed").resolve("*.tar") + "'.");
        assertThatThrownBy(() -> open("x.docx"))
                .hasMessage("[" + folder.resolve("x.docx") + "] The file's format is not known by its name; "
                        + Sources.ACCEPTED + ".");
        assertThatThrownBy(() -> open("*.tar"))
                .hasMessage("[" + folder.resolve("*.tar") + "] The pattern matches no file; " + Sources.ACCEPTED + ".");
    }

    @Test
    void joinsSourcesUnderPrefixesOfTheirNames() throws IOException {
        write("one/a.png", "PNG");
        write("two/a.png", "PNG");
        write("deep/two/a.png", "PNG");

        assertThat(Readings.keys(open("one"))).containsExactly("a");
        Source joined = open("one", "two", "deep/two");
        assertThat(Readings.keys(joined)).containsExactly("one/a", "two/a", "two-2/a");
        assertThat(joined.shards()).extracting(Shard::index).containsExactly(0, 1, 2);
    }

    @Test
    void opensASinglePictureWithItsSidecar() throws IOException {
        write("a.png", "PNG");
        write("a.txt", "A text of its own.");
        write("b.png", "PNG");

        assertThat(Readings.samples(open("a.png"))).singleElement().satisfies(sample -> {
            assertThat(sample.key()).isEqualTo("a");
            assertThat(sample.altTexts()).containsExactly("A text of its own.");
        });
    }

    @Test
    void joinsImageFolderMetadataWithPictures() throws IOException {
        write("train/metadata.jsonl", """
                {"file_name": "a.png", "text": "first", "label": 3}
                {"file_name": "gone.png", "text": "second"}
                """);
        write("train/a.png", "PNG");
        write("train/b.png", "PNG");
        write("test/c.png", "PNG");

        Source source = open("");
        assertThat(Readings.keys(source)).containsExactly("train/a", "train/gone", "test/c", "train/b");
        Sample sample = Readings.sample(source, "train/a");
        assertThat(sample.altTexts()).containsExactly("first");
        assertThat(sample.origin("split")).contains(new Value.Text("train"));
        assertThat(sample.origin("label")).contains(new Value.Whole(3));
        assertThat(Readings.sample(source, "train/gone").image().location()).isInstanceOf(ImageLocation.Missing.class);
    }

    @Test
    void readsSeveralPicturesOfOneMetadataRow() throws IOException {
        write("metadata.csv", "before_file_name,after_file_name,text\na.png,b.png,a pair\n");
        write("a.png", "PNG");
        write("b.png", "PNG");

        Source source = open("");
        assertThat(Readings.samples(source))
                .singleElement()
                .satisfies(sample -> assertThat(sample.images())
                        .extracting(image -> image.name())
                        .containsExactly("a.png", "b.png"));
    }

    @Test
    void readsCocoCaptionsWithPicturesInCocosLayout() throws IOException {
        write("annotations/captions_val2017.json", """
                {"info": {"a": [1]}, "images": [{"id": 1, "file_name": "0001.jpg", "width": 9}, {"id": 2,
                "file_name": "0002.jpg", "coco_url": "http://x/2"}], "annotations": [{"image_id": 2, "id": 5, "caption": "two"},
                {"image_id": 1, "id": 6, "caption": "one "}, {"image_id": 1, "id": 7, "caption": "uno"},
                {"image_id": 3, "id": 8, "caption": "three"}]}""");
        write("val2017/0001.jpg", "JPEG");

        Source source = open("annotations/captions_val2017.json");
        assertThat(Readings.keys(source)).containsExactly("0001", "0002", "image-3");
        assertThat(Readings.sample(source, "0001").altTexts()).containsExactly("one", "uno");
        assertThat(Readings.sample(source, "0001").image().location()).isInstanceOf(ImageLocation.InFile.class);
        assertThat(Readings.sample(source, "0002").image().location())
                .isEqualTo(new ImageLocation.Remote("http://x/2"));
        assertThat(Readings.unreadable(source)).singleElement().satisfies(unreadable -> {
            assertThat(unreadable.faultClass()).isEqualTo("image-missing");
            assertThat(unreadable.sample().altTexts()).containsExactly("three");
        });
    }

    @Test
    void opensRealInputOfEveryFormat() {
        assertThat(Readings.samples(real("captions/coco/captions_train2017_mini.json")))
                .hasSize(79);
        assertThat(Readings.samples(real("captions/coco/instances_train2017_mini.json")))
                .isNotEmpty();
        assertThat(Readings.samples(real("webdataset/img2dataset"))).hasSize(10);
        assertThat(Readings.samples(real("webdataset/webdataset-writer"))).hasSize(11);
        assertThat(Readings.samples(real("webdataset/tar-dialects"))).hasSizeGreaterThan(25);
        assertThat(Readings.samples(real("parquet/writers/hf_datasets_image_feature.parquet")))
                .hasSize(6);
        assertThat(Readings.all(real("images"))).hasSizeGreaterThan(200);
        assertThat(Readings.all(real("images/manifest.jsonl"))).hasSizeGreaterThan(200);
    }

    @Test
    void tellsWhatAFolderLeavesAlone() throws IOException {
        for (String name : List.of("a.png", "a.txt", "in/b.png", "in/b.png.txt", "meta_cap.json")) {
            write("one/" + name, name.endsWith(".json") ? "{}" : "PNG");
        }
        assertThat(open("one").notices()).isEmpty();

        for (String name : List.of("manifest.jsonl", "LICENSE", "README.md", "orphan.txt")) {
            write("one/" + name, "x");
        }
        write("one/a-masklabel.png", "PNG");
        write("one/.DS_Store", "x");
        write("one/.git/config", "x");
        assertThat(open("one").notices())
                .containsExactly(
                        "4 files are neither pictures nor sidecars and are left alone, such as 'LICENSE'.",
                        "1 file is a mask and is left alone: 'a-masklabel.png'.",
                        "2 files are hidden and are left alone, such as '.DS_Store'.");
        assertThat(open("one/a.png").notices()).isEmpty();
    }

    @Test
    void tellsWhatLiesBesideTables() throws IOException {
        write("lines/m.jsonl", "{\"image\": \"a.png\"}");
        write("lines/stats.json", "{}");
        write("hub/metadata.jsonl", "{\"file_name\": \"a.png\"}");
        write("hub/a.png", "PNG");
        write("hub/a.txt", "not read, since the metadata tells");
        write("hub/b.png", "PNG");
        write("hub/b.txt", "read");

        assertThat(open("lines").notices())
                .containsExactly("1 file is no manifest that is read here and is left alone: 'stats.json'.");
        assertThat(open("hub").notices())
                .containsExactly("1 file is neither a picture nor a sidecar and is left alone: 'a.txt'.");
        assertThat(open("lines", "hub").notices())
                .containsExactly(
                        "[lines] 1 file is no manifest that is read here and is left alone: 'stats.json'.",
                        "[hub] 1 file is neither a picture nor a sidecar and is left alone: 'a.txt'.");
    }

    @Test
    void tellsWhatLiesBesideArchives() throws IOException {
        write("tars/0.tar", "");
        write("tars/0_stats.json", "{}");
        write("tars/list.csv", "a,b");

        assertThat(open("tars").notices())
                .containsExactly("2 files are neither archives nor their tables and are left alone, such as"
                        + " '0_stats.json'.");
        assertThat(real("webdataset/img2dataset").notices()).isEmpty();
    }

    @Test
    void expandsNumberRanges() throws IOException {
        write("00.jsonl", "{\"image\": \"a.png\"}");
        write("01.jsonl", "{\"image\": \"b.png\"}");

        assertThat(Readings.keys(open("{00..01}.jsonl"))).containsExactly("a", "b");
        assertThatThrownBy(() -> open("{00..02}.jsonl"))
                .hasMessageStartingWith("[" + folder.resolve("02.jsonl") + "] The input is not there; ");
    }

    @Property(tries = 30)
    void ordersByNameWhateverTheOrderOfCreation(@ForAll long seed) throws IOException {
        List<String> names =
                new ArrayList<>(List.of("a.png", "b/c.png", "b.png", "B.png", "ä.png", "b/c.txt", "10.png", "9.png"));
        Path own = Files.createTempDirectory("order");
        Path twin = Files.createTempDirectory("order");
        fill(own, names);
        Collections.shuffle(names, new Random(seed));
        fill(twin, names);
        SourceOptions two = new SourceOptions(2, 2, SourceOptions.Sidecars.AUTO, List.of(), List.of(), false);

        Source first = Sources.open(List.of(own), two);
        Source second = Sources.open(List.of(twin), two);
        assertThat(second.shards()).isEqualTo(first.shards());
        assertThat(Readings.keys(second)).isEqualTo(Readings.keys(first));
        delete(own);
        delete(twin);
    }

    private static void delete(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void fill(Path root, List<String> names) throws IOException {
        for (String name : names) {
            Path file = root.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name);
        }
    }

    private static Source real(String path) {
        return Sources.open(List.of(Readings.data(path)), SourceOptions.defaults());
    }

    private Source open(String... names) {
        return Sources.open(List.of(names).stream().map(folder::resolve).toList(), SourceOptions.defaults());
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
