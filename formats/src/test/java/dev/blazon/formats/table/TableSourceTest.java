package dev.blazon.formats.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.blazon.core.fault.RecipeException;
import dev.blazon.core.sample.ImageLocation;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.sample.Value;
import dev.blazon.core.store.Column;
import dev.blazon.core.store.Shard;
import dev.blazon.core.store.Source;
import dev.blazon.formats.source.OriginSchema;
import dev.blazon.formats.source.Readings;
import dev.blazon.formats.source.SourceOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableSourceTest {
    @TempDir
    Path folder;

    @Test
    void readsCsvWithQuotedLineEndsAcrossShards() throws IOException {
        write(
                "m.csv",
                "\uFEFFfile_name,caption,note\r\na.png,\"one\r\ntwo, \"\"three\"\"\",x\r\n\r\nb.png,plain,\r\nc.png,last,y");
        write("b.png", "PNG");
        Source source = open(1, "m.csv");

        assertThat(source.shards())
                .extracting(Shard::name)
                .containsExactly("m.csv records 1 … 1", "m.csv records 2 … 2", "m.csv records 3 … 3");
        assertThat(Readings.sample(source, "a").altTexts()).containsExactly("one\r\ntwo, \"three\"");
        assertThat(Readings.sample(source, "b").origin()).isEmpty();
        assertThat(Readings.sample(source, "b").image().location()).isInstanceOf(ImageLocation.InFile.class);
        assertThat(Readings.sample(source, "c").origin("note")).contains(new Value.Text("y"));
        assertThat(Readings.sample(source, "c").image().location()).isInstanceOf(ImageLocation.Missing.class);
        assertThat(source.originColumns())
                .containsExactly(
                        new Column("note", Column.Kind.TEXT), new Column(OriginSchema.EXTRA, Column.Kind.JSON));
    }

    @Test
    void countsBrokenRecordsByLine() throws IOException {
        write("m.jsonl", "{\"image\": \"a.png\"}\n\n{\"image\": \n[1]\n{\"image\": \"b.png\"}\n");
        write("n.csv", "image,caption\na.png,x\nb.png\nc.png,y\n");

        assertThat(Readings.unreadable(open(10, "m.jsonl")))
                .extracting(unreadable -> unreadable.faultClass() + " " + unreadable.message())
                .containsExactly(
                        "record-malformed [m.jsonl:3] The line is no JSON object: '{\"image\": '.",
                        "record-malformed [m.jsonl:4] The line is no JSON object: '[1]'.");
        assertThat(Readings.keys(open(10, "m.jsonl"))).containsExactly("a", "m.jsonl#2", "m.jsonl#3", "b");
        assertThat(Readings.unreadable(open(1, "n.csv")).getFirst().message())
                .isEqualTo("[n.csv:3] The row has 1 fields, the header has 2.");
        assertThat(Readings.keys(open(1, "n.csv"))).containsExactly("a", "n.csv#2", "c");
    }

    @Test
    void refusesPathsThatLeaveTheFolder() throws IOException {
        write(
                "m.jsonl",
                "{\"image\": \"../secret.png\"}\n{\"image\": \"/etc/passwd\"}\n{\"image\": \"http://x/y.png\"}\n");

        Source source = open(10, "m.jsonl");
        assertThat(Readings.unreadable(source))
                .allSatisfy(unreadable -> assertThat(unreadable.faultClass()).isEqualTo("path-outside-root"))
                .hasSize(2);
        assertThat(Readings.unreadable(source).getFirst().message())
                .isEqualTo("[m.jsonl:1] The path leaves the source's folder: '../secret.png' is not below '"
                        + folder.toRealPath() + "'. Allow it with --allow-outside if you trust the file.");
        assertThat(Readings.samples(source).getFirst().image().location())
                .isEqualTo(new ImageLocation.Remote("http://x/y.png"));
    }

    @Test
    void keepsUnexpectedColumnsInOneOfTheirOwn() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int at = 0; at < 1000; at++) {
            lines.append("{\"image\": \"")
                    .append(at)
                    .append(".png\", \"n\": ")
                    .append(at)
                    .append("}\n");
        }
        lines.append("{\"image\": \"z.png\", \"n\": \"many\", \"late\": [1, null]}\n");
        write("m.jsonl", lines.toString());
        Source source = open(1000, "m.jsonl");

        assertThat(source.originColumns()).extracting(Column::name).containsExactly("n", "origin_extra");
        assertThat(Readings.sample(source, "z").origin())
                .containsOnlyKeys("origin_extra")
                .containsValue(new Value.Json("{\"n\":\"many\",\"late\":[1,null]}"));
    }

    @Test
    void readsGzippedManifestsLikePlainOnes() throws IOException {
        String text = "path\tcaption\na.png\tone\nb.png\ttwo\nc.png\tthree\n";
        write("m.tsv", text);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("n.tsv.gz")))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(Readings.samples(open(2, "n.tsv.gz"))).isEqualTo(Readings.samples(open(2, "m.tsv")));
        assertThat(open(2, "n.tsv.gz").shards()).hasSize(2);
    }

    @Test
    void takesQuotesInTsvAsWritten() throws IOException {
        write(
                "m.tsv",
                "path\tcaption\na.png\t\"Stray opening\nb.png\tstray closing\"\r\nc.png\t\"a \"\"whole\"\" one\"\n"
                        + "d.png\t\"with a\ttab\"\ne.png\t\"two\" and \"three\"\n\nf.png\t\"\ng.png\tx\ty\n");
        Source source = open(2, "m.tsv");

        assertThat(Readings.sample(source, "a").altTexts()).containsExactly("\"Stray opening");
        assertThat(Readings.sample(source, "b").altTexts()).containsExactly("stray closing\"");
        assertThat(Readings.sample(source, "c").altTexts()).containsExactly("a \"whole\" one");
        assertThat(Readings.sample(source, "d").altTexts()).containsExactly("with a\ttab");
        assertThat(Readings.sample(source, "e").altTexts()).containsExactly("\"two\" and \"three\"");
        assertThat(Readings.sample(source, "f").altTexts()).containsExactly("\"");
        assertThat(Readings.unreadable(source).getFirst().message())
                .isEqualTo("[m.tsv:9] The row has 3 fields, the header has 2.");
    }

    @Test
    void takesALineOfStrangeSpaceForARecord() throws IOException {
        write("m.jsonl", "{\"image\": \"a.png\"}\n\u3000\n{\"image\": \"b.png\"}\n{\"image\": \"c.png\"}\n");

        assertThat(Readings.keys(open(2, "m.jsonl"))).containsExactly("a", "m.jsonl#2", "b", "c");
    }

    @Test
    void readsBooruRecordsAndTagColumns() throws IOException {
        write("m.jsonl", """
                {"file": "a.png", "tag_string_general": "1girl solo", "tag_string_artist": "x_y", "rating": "g"}
                {"file": "b.png", "tags": ["artist:z", "^_^"], "key": "my key"}
                {"file": "c.png", "tags": "blue sky, tree \\\\(big\\\\)"}
                """);

        Source source = open(10, "m.jsonl");
        assertThat(Readings.tags(Readings.sample(source, "a"))).containsExactly("artist:x_y", "1girl", "solo");
        assertThat(Readings.sample(source, "a").origin()).containsOnlyKeys("rating");
        assertThat(Readings.tags(Readings.sample(source, "my key"))).containsExactly("artist:z", "^_^");
        assertThat(Readings.tags(Readings.sample(source, "c"))).containsExactly("blue sky", "tree (big)");
    }

    @Test
    void readsJsonListsAndKohyaMetadata() throws IOException {
        write("list.json", "[{\"image\": \"a.png\", \"caption\": \"one\"}, 5, {\"image\": \"b.png\"}]");
        write("meta.json", "{\"c\": {\"caption\": \"one\\ntwo\", \"tags\": \"x, y\"}, \"d\": {\"tags\": [\"z\"]}}");
        write("c.webp", "WEBP");

        assertThat(Readings.keys(open(2, "list.json"))).containsExactly("a", "list.json#2", "b");
        Sample sample = Readings.sample(open(1, "meta.json"), "c");
        assertThat(sample.altTexts()).containsExactly("one", "two");
        assertThat(Readings.tags(sample)).containsExactly("x", "y");
        assertThat(sample.image().name()).isEqualTo("c.webp");
    }

    @Test
    void readsWindowsTextAndSaysSo() throws IOException {
        Files.write(
                folder.resolve("m.csv"),
                "image;caption\na.png;schön\nb.png;plain\n".getBytes(Charset.forName("windows-1252")));

        Source source = open(10, "m.csv");
        assertThat(Readings.sample(source, "a").altTexts()).containsExactly("schön");
        assertThat(Readings.flags(Readings.sample(source, "a"))).containsExactly("text-not-utf8");
        assertThat(Readings.sample(source, "b").flags()).isEmpty();
    }

    @Test
    void keepsTheExtensionOfASecondPictureWithTheSameStem() throws IOException {
        write("m.jsonl", "{\"image\": \"a.png\"}\n{\"image\": \"a.jpg\"}\n{\"image\": \"a.png\"}\n");

        assertThat(Readings.keys(open(10, "m.jsonl"))).containsExactly("a", "a.jpg", "a");
        assertThat(Readings.unreadable(open(10, "m.jsonl")).getFirst().faultClass())
                .isEqualTo("key-duplicate");
    }

    @Test
    void saysWhichColumnsItSaw() throws IOException {
        write("m.csv", "x,y\n1,2\n");
        write("n.csv", "c1,c2,c3,c4,c5,c6,c7,c8,c9,c10,c11,c12,c13,c14\n1,2,3,4,5,6,7,8,9,10,11,12,13,14\n");
        SourceOptions asked = new SourceOptions(1, 1, SourceOptions.Sidecars.AUTO, List.of("z"), List.of(), false);

        assertThatThrownBy(() -> open(10, "m.csv"))
                .isInstanceOf(RecipeException.class)
                .hasMessage("[" + folder.resolve("m.csv") + "] No column leads to pictures: seen 'x', 'y'; known by"
                        + " themselves are 'image', 'file_name', 'path', 'url' and the like."
                        + " Name the column with --image-column.");
        assertThatThrownBy(() -> open(10, "n.csv")).hasMessageContaining("'c11', 'c12' and 2 more; known");
        assertThatThrownBy(() -> TableSource.open(List.of(folder.resolve("m.csv")), folder, asked))
                .hasMessageEndingWith("seen 'x', 'y'; asked for 'z'. Name the column with --image-column.");
    }

    @Test
    void readsRealCaptionFiles() {
        Path coco = Readings.data("captions/coco/coco_val2017_sample.jsonl");
        Source source = TableSource.open(List.of(coco), coco.getParent(), SourceOptions.defaults());

        Sample first = Readings.sample(source, "000000000776");
        assertThat(Readings.samples(source)).hasSize(490);
        assertThat(first.altTexts()).hasSize(5);
        assertThat(first.origin("width")).contains(new Value.Whole(428));
    }

    @Property(tries = 200)
    void csvKeepsEveryTextAsWritten(
            @ForAll @Size(min = 1, max = 12) List<String> texts, @ForAll @IntRange(min = 1, max = 4) int perShard)
            throws IOException {
        Path own = Files.createTempDirectory("csv");
        Path file = own.resolve("m.csv");
        try (CsvWriter writer = CsvWriter.builder().build(file)) {
            writer.writeRecord("image", "note", "end");
            for (int at = 0; at < texts.size(); at++) {
                writer.writeRecord(at + ".png", clean(texts.get(at)), "end");
            }
        }
        SourceOptions options =
                new SourceOptions(perShard, 1, SourceOptions.Sidecars.AUTO, List.of(), List.of(), false);
        List<Sample> samples = Readings.samples(TableSource.open(List.of(file), own, options));

        assertThat(samples).hasSize(texts.size());
        for (int at = 0; at < texts.size(); at++) {
            String read = samples.get(at).origin("note").map(Value::asText).orElse("");
            assertThat(read).isEqualTo(clean(texts.get(at)));
        }
        Files.delete(file);
        Files.delete(own);
    }

    // Lone surrogates are no text and cannot be written.
    private static String clean(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private Source open(int perShard, String... names) {
        SourceOptions options =
                new SourceOptions(perShard, 1, SourceOptions.Sidecars.AUTO, List.of(), List.of(), false);
        return TableSource.open(List.of(names).stream().map(folder::resolve).toList(), folder, options);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
