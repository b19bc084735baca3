package dev.blazon.formats.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blazon.core.sample.ImageLocation;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.sample.Value;
import dev.blazon.core.store.Shard;
import dev.blazon.core.store.Source;
import dev.blazon.formats.Sources;
import dev.blazon.formats.source.Readings;
import dev.blazon.formats.source.SourceOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepeatedPictureTest {
    @TempDir
    Path folder;

    @Test
    void joinsRowsOfOnePictureToOneSample() throws IOException {
        write("m.csv", """
                image,caption,number,by
                a.jpg,"one, two",0,x
                a.jpg,three,1,x
                a.jpg,"one, two",2,
                b.jpg,four,0,y
                a.jpg,five,3,x
                """);
        Source source = open(2, "m.csv");

        assertThat(Readings.keys(source)).containsExactly("a", "b", "a");
        Sample sample = Readings.sample(source, "a");
        assertThat(sample.altTexts()).containsExactly("one, two", "three");
        assertThat(sample.origin("number")).contains(new Value.Text("0"));
        assertThat(sample.origin("origin_extra"))
                .contains(new Value.Json("{\"later_rows\":[{\"number\":\"1\"},{\"number\":\"2\",\"by\":null}]}"));
        assertThat(source.shards())
                .extracting(shard -> shard.samples().orElse(-1))
                .containsExactly(2L, 1L);
        assertThat(source.shards())
                .extracting(Shard::name)
                .containsExactly("m.csv records 1 … 4", "m.csv records 5 … 5");
        assertThat(Readings.keys(open(10, "m.csv"))).containsExactly("a", "b", "a");
        assertThat(Readings.unreadable(open(10, "m.csv")).getFirst().faultClass())
                .isEqualTo("key-duplicate");
    }

    @Test
    void joinsObjectsOfOnePicture() throws IOException {
        write("m.jsonl", """
                {"file_name": "a.jpg", "text": "one", "box": [1, 2]}
                {"text": "two", "file_name": "a.jpg", "box": [3]}
                {"file_name": "", "text": "none"}
                {"file_name": "", "text": "none either"}
                {"file_name": "b.jpg", "key": "k1"}
                {"file_name": "b.jpg", "key": "k2"}
                """);
        write(
                "m.json",
                "[{\"image\": \"a.jpg\", \"caption\": \"one\"}, {\"image\": \"a.jpg\", \"caption\": \"two\"},"
                        + " {\"image\": \"b.jpg\"}]");

        Source lines = open(1, "m.jsonl");
        assertThat(Readings.keys(lines)).containsExactly("a", "m-000000002", "m-000000003", "k1", "k2");
        assertThat(Readings.sample(lines, "a").altTexts()).containsExactly("one", "two");
        assertThat(Readings.sample(lines, "a").origin("box")).contains(new Value.Json("[1,2]"));
        assertThat(Readings.sample(lines, "a").origin("origin_extra"))
                .contains(new Value.Json("{\"later_rows\":[{\"box\":[3]}]}"));
        assertThat(Readings.keys(open(1, "m.json"))).containsExactly("a", "b");
        assertThat(Readings.sample(open(1, "m.json"), "a").altTexts()).containsExactly("one", "two");
    }

    @Test
    void readsFlickrsFilesWithPicturesInAFolderBeside() throws IOException {
        write("captions.txt", "image,caption\na.jpg,A child .\na.jpg,\"A girl , in pink .\"\nb.jpg,A dog .\n");
        write("Flickr8k.token.txt", "a.jpg#0\tA child .\na.jpg#1\tA girl .\nnonsense\nb.jpg#0\tA dog .\n");
        write("notes.txt", "nothing of the kind\n");
        write("Images/a.jpg", "JPEG");

        for (String name : List.of("captions.txt", "Flickr8k.token.txt")) {
            Source source = open(1, name);
            assertThat(Readings.sample(source, "a").altTexts()).hasSize(2);
            assertThat(Readings.sample(source, "a").image().location()).isInstanceOf(ImageLocation.InFile.class);
            assertThat(Readings.sample(source, "b").image().location()).isInstanceOf(ImageLocation.Missing.class);
        }
        assertThat(Readings.unreadable(open(1, "Flickr8k.token.txt")).getFirst().message())
                .isEqualTo("[Flickr8k.token.txt:3] The line is no picture, number, tab and caption: 'nonsense'.");
        assertThat(TableSource.isTable(folder.resolve("notes.txt"))).isFalse();
    }

    @Test
    void endsASampleOfTooManyRows() throws IOException {
        write("m.csv", "image,caption\n" + "a.jpg,x\n".repeat(2500));

        Source source = open(1000, "m.csv");
        assertThat(Readings.all(source)).hasSize(3);
        assertThat(Readings.unreadable(source)).hasSize(2);
    }

    @Property(tries = 100)
    void givesTheSameSamplesWhateverTheShards(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 0, max = 2) Integer> pictures,
            @ForAll @IntRange(min = 1, max = 4) int perShard)
            throws IOException {
        Path own = Files.createTempDirectory("rows");
        StringBuilder rows = new StringBuilder("url,caption,n\n");
        for (int at = 0; at < pictures.size(); at++) {
            rows.append("http://x/")
                    .append(pictures.get(at))
                    .append(",text ")
                    .append(at)
                    .append(',')
                    .append(at)
                    .append('\n');
        }
        Path file = Files.writeString(own.resolve("m.csv"), rows);
        Source cut = Sources.open(List.of(file), options(perShard));
        Source whole = Sources.open(List.of(file), options(1000));

        assertThat(Readings.all(cut)).isEqualTo(Readings.all(whole));
        assertThat(cut.shards())
                .allSatisfy(shard -> assertThat(Readings.of(cut, shard))
                        .hasSize(Math.toIntExact(shard.samples().orElseThrow())));
        assertThat(Readings.samples(cut).stream().flatMap(sample -> sample.altTexts().stream()))
                .hasSize(pictures.size());
        Files.delete(file);
        Files.delete(own);
    }

    private static SourceOptions options(int perShard) {
        return new SourceOptions(perShard, 1, SourceOptions.Sidecars.AUTO, List.of(), List.of(), false);
    }

    private Source open(int perShard, String name) {
        return Sources.open(List.of(folder.resolve(name)), options(perShard));
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
