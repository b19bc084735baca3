package dev.blazon.formats;

import dev.blazon.core.fault.BlazonException;
import dev.blazon.formats.source.Readings;
import dev.blazon.formats.source.SourceOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/// Whatever damage a file has taken, reading it ends in samples or in one of our own faults.
class DamagedInputTest {

    @Property(tries = 150)
    void archives(@ForAll long seed) throws IOException {
        damagedReads("a.tar", tar(), seed);
    }

    @Property(tries = 60)
    void compressedArchives(@ForAll long seed) throws IOException {
        Path folder = Files.createTempDirectory("damaged");
        Path file = folder.resolve("a.tgz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(tar());
        }
        damagedReads("a.tgz", taken(file), seed);
    }

    @Property(tries = 200)
    void tables(@ForAll long seed) throws IOException {
        damagedReads("a.parquet", parquet(), seed);
    }

    @Property(tries = 150)
    void manifests(@ForAll long seed) throws IOException {
        String json = "{\"image\": \"a.png\", \"n\": [1, {\"x\": 2.5e3}], \"t\": \"\\u00e4 \uD83D\uDE00\"}\n".repeat(5);
        damagedReads("a.jsonl", json.getBytes(StandardCharsets.UTF_8), seed);
        String csv = "image,caption\na.png,\"x\ny\"\nb.png,\"z\"\"\"\n";
        damagedReads("a.csv", csv.getBytes(StandardCharsets.UTF_8), seed);
        String list = "[{\"image\": \"a.png\", \"caption\": [\"x\"]}, {\"image\": \"b.png\"}]";
        damagedReads("a.json", list.getBytes(StandardCharsets.UTF_8), seed);
    }

    private static void damagedReads(String name, byte[] whole, long seed) throws IOException {
        Path folder = Files.createTempDirectory("damaged");
        Files.write(folder.resolve(name), damaged(whole, new Random(seed)));
        try {
            Readings.all(Sources.open(List.of(folder.resolve(name)), SourceOptions.defaults()));
        } catch (BlazonException _) {
            return;
        } finally {
            Files.delete(folder.resolve(name));
            Files.delete(folder);
        }
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        for (int flips = random.nextInt(6); flips > 0; flips--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(3) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    private static byte[] tar() throws IOException {
        Path folder = Files.createTempDirectory("damaged");
        Path tar = folder.resolve("a.tar");
        try (TarArchiveOutputStream out = new TarArchiveOutputStream(Files.newOutputStream(tar))) {
            out.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (String name : List.of("1.jpg", "1.json", "n".repeat(150) + ".png", "2.txt")) {
                byte[] bytes = ("{\"caption\": \"" + name + "\"}").getBytes(StandardCharsets.UTF_8);
                TarArchiveEntry entry = new TarArchiveEntry(name);
                entry.setSize(bytes.length);
                out.putArchiveEntry(entry);
                out.write(bytes);
                out.closeArchiveEntry();
            }
        }
        return taken(tar);
    }

    private static byte[] parquet() throws IOException {
        MessageType schema = MessageTypeParser.parseMessageType("message t { optional binary image; "
                + "optional binary caption (STRING); optional group l (LIST) { repeated group list { "
                + "optional int64 element; } } required int32 d (DATE); }");
        Path file = Files.createTempDirectory("damaged").resolve("a.parquet");
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new LocalOutputFile(file))
                .withType(schema)
                .withConf(new PlainParquetConfiguration())
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .build()) {
            for (int at = 0; at < 20; at++) {
                SimpleGroup row = new SimpleGroup(schema);
                row.add("caption", "caption " + at % 3);
                row.add("d", at);
                row.addGroup("l").addGroup("list").add("element", (long) at);
                writer.write(row);
            }
        }
        return taken(file);
    }

    private static byte[] taken(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try (Stream<Path> files = Files.list(file.getParent())) {
            for (Path each : files.toList()) {
                Files.delete(each);
            }
        }
        Files.delete(file.getParent());
        return bytes;
    }
}
