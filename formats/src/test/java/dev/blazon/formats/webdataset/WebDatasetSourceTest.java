package dev.blazon.formats.webdataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blazon.core.fault.StorageException;
import dev.blazon.core.sample.ImageLocation;
import dev.blazon.core.sample.ImageRef;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.sample.Value;
import dev.blazon.core.store.Column;
import dev.blazon.core.store.Reading;
import dev.blazon.core.store.SampleReader;
import dev.blazon.formats.source.Readings;
import dev.blazon.formats.source.SourceOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebDatasetSourceTest {
    @TempDir
    Path folder;

    @Test
    void groupsMembersByTheFirstDotOfTheLastPart() throws IOException {
        Path tar = tar("a.tar", "v1.0/x.left.TXT=left text", "v1.0/x.jpg=JPEG", "v1.0/x.txt=main text\n", "readme=x");

        Sample sample = Readings.samples(open(tar)).getFirst();
        assertThat(sample.key()).isEqualTo("v1.0/x");
        assertThat(sample.altTexts()).containsExactly("main text", "left text");
        assertThat(sample.image().name()).isEqualTo("v1.0/x.jpg");
        assertThat(bytes(sample.image())).isEqualTo("JPEG");
    }

    @Test
    void keepsOtherMembersAsOriginColumns() throws IOException {
        Path tar = tar(
                "a.tar",
                "1.cls=7",
                "1.json={\"caption\": \"a text\", \"url\": \"http://x/1\", \"n\": 3, \"list\": [1]}",
                "1.npy=\0\1\2",
                "1.png=PNG");

        Sample sample = Readings.samples(open(tar)).getFirst();
        assertThat(sample.altTexts()).containsExactly("a text");
        assertThat(sample.image().url()).contains("http://x/1");
        assertThat(sample.origin().sequencedKeySet()).containsExactly("n", "list", "cls", "npy");
        assertThat(sample.origin("cls")).contains(new Value.Text("7"));
        assertThat(sample.origin("list")).contains(new Value.Json("[1]"));
        assertThat(sample.origin("npy").orElseThrow()).isInstanceOf(Value.Binary.class);
    }

    @Test
    void keepsDrawingsBesideAPictureAsData() throws IOException {
        Path tar = tar("a.tar", "1.svg=<svg/>", "1.png=PNG", "2.mpo=JPEG");

        assertThat(Readings.sample(open(tar), "1").images()).hasSize(1);
        assertThat(Readings.sample(open(tar), "1").origin("svg")).contains(new Value.Text("<svg/>"));
        assertThat(Readings.sample(open(tar), "2").image().name()).isEqualTo("2.mpo");
    }

    @Test
    void accountsForSamplesThatCannotBeUsed() throws IOException {
        Path tar = tar("a.tar", "1.txt=only text", "2.jpg=A", "2.JPG=B", "3.jpg=C", "1.jpg=D", "3.jpg=E");

        assertThat(Readings.unreadable(open(tar)))
                .extracting(unreadable -> unreadable.key() + " " + unreadable.faultClass() + " " + unreadable.message())
                .containsExactly(
                        "1 image-missing [a.tar#1] The sample has no member that is a picture.",
                        "2 sample-members-repeated [a.tar#2] The sample has two members 'jpg'.",
                        "1 key-duplicate [a.tar] The key stands twice in this shard: '1'. Give each sample a key of its own.",
                        "3 key-duplicate [a.tar] The key stands twice in this shard: '3'. Give each sample a key of its own.");
    }

    @Test
    void takesHostileNamesAsNamesAndLinksAsNothing() throws IOException {
        Path tar = folder.resolve("a.tar");
        try (TarArchiveOutputStream out = new TarArchiveOutputStream(Files.newOutputStream(tar))) {
            TarArchiveEntry absolute = new TarArchiveEntry("/etc/x.jpg", true);
            add(out, absolute, "A");
            add(out, new TarArchiveEntry("../../up.jpg"), "B");
            TarArchiveEntry link = new TarArchiveEntry("link.jpg", TarArchiveEntry.LF_SYMLINK);
            link.setLinkName("/etc/passwd");
            out.putArchiveEntry(link);
            out.closeArchiveEntry();
            TarArchiveEntry device = new TarArchiveEntry("device.jpg", TarArchiveEntry.LF_CHR);
            out.putArchiveEntry(device);
            out.closeArchiveEntry();
        }

        assertThat(Readings.samples(open(tar))).extracting(Sample::key).containsExactly("/etc/x", "../../up");
        assertThat(Readings.unreadable(open(tar)))
                .extracting(Reading.Unreadable::key)
                .containsExactly("link", "device");
    }

    @Test
    void readsSamplesBeforeACutAndTellsTheOneThatIsCut() throws IOException {
        Path whole =
                tar("whole.tar", "1.jpg=" + "A".repeat(2000), "1.txt=one", "2.txt=two", "2.jpg=" + "B".repeat(2000));
        Path cut = folder.resolve("cut.tar");
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(whole), 6200));

        assertThat(Readings.samples(open(cut))).extracting(Sample::key).containsExactly("1");
        Reading.Unreadable unreadable = Readings.unreadable(open(cut)).getFirst();
        assertThat(unreadable.key()).isEqualTo("2");
        assertThat(unreadable.sample().altTexts()).containsExactly("two");
        assertThat(unreadable.faultClass()).isEqualTo("archive-truncated");
        assertThat(unreadable.message())
                .isEqualTo("[cut.tar#2] The archive ends inside this sample, at byte 6200. Fetch the archive again.");
    }

    @Test
    void readsGzippedArchivesIntoMemoryAndCutOnesUpToTheCut() throws IOException {
        Path tar = tar("a.tar", "1.jpg=AAAA", "1.txt=one", "2.jpg=BBBB");
        Path gz = folder.resolve("b.tar.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gz))) {
            Files.copy(tar, out);
        }
        Path cut = folder.resolve("c.tgz");
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(gz), (int) Files.size(gz) / 2));

        Sample sample = Readings.samples(open(gz)).getFirst();
        assertThat(sample.image().location())
                .isInstanceOfSatisfying(
                        ImageLocation.Inline.class,
                        inline -> assertThat(inline.bytes().toArray())
                                .isEqualTo("AAAA".getBytes(StandardCharsets.US_ASCII)));
        assertThat(Readings.unreadable(open(cut)).getLast().faultClass()).isEqualTo("archive-truncated");
    }

    @Test
    void knowsThatSamplesWentWithACut() throws IOException {
        Path tar = tar("a.tar", "1.jpg=AAAA", "2.jpg=BBBB");
        Path cut = folder.resolve("cut.tar");
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(tar), 1024 + 100));

        assertThat(whole(open(tar))).isTrue();
        assertThat(whole(open(cut))).isFalse();
    }

    private static boolean whole(WebDatasetSource source) {
        try (SampleReader reader = source.open(source.shards().getFirst())) {
            Optional<Reading> next = reader.next();
            while (next.isPresent()) {
                next = reader.next();
            }
            return reader.isWhole();
        }
    }

    @Test
    void failsTheShardWhenAHeaderIsCorrupt() throws IOException {
        Path tar = tar("a.tar", "1.jpg=A", "2.jpg=B");
        byte[] bytes = Files.readAllBytes(tar);
        bytes[1024 + 10] ^= 1;
        Files.write(tar, bytes);

        assertThatThrownBy(() -> Readings.all(open(tar)))
                .isInstanceOf(StorageException.class)
                .hasMessage("[" + tar + "] The archive cannot be read from byte 1536 on: a header's checksum is wrong."
                        + " Fetch the archive again or leave it out.");
    }

    @Test
    void leadsKeysByTheArchiveWhereEachCountsAnew() throws IOException {
        WebDatasetSource source = open(tar("a.tar", "0.jpg=A"), tar("b.tar", "0.jpg=B"));

        assertThat(Readings.keys(source)).containsExactly("a/0", "b/0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gnutar_gnu.tar",
                "gnutar_gnu_with_dirs.tar.gz",
                "gnutar_oldgnu.tar",
                "gnutar_posix.tar",
                "gnutar_ustar.tar",
                "no_end_blocks.tar",
                "python_pax.tar"
            })
    void readsTheSameSamplesInEveryDialect(String dialect) throws IOException {
        List<Sample> samples = Readings.samples(open(Readings.data("webdataset/tar-dialects/" + dialect)));

        assertThat(samples)
                .extracting(Sample::key)
                .containsExactlyInAnyOrder(
                        "000000", "dir/sub.dir/000001", "long-" + "x".repeat(110) + "/000002", "ünïcöde-中文/000003");
        for (Sample sample : samples) {
            assertThat(sample.altTexts())
                    .containsExactly("caption of "
                            + sample.key()
                                    .substring(0, Math.min(20, sample.key().length())));
            assertThat(sample.image().location().byteSize()).isEqualTo(2305);
            assertThat(bytes(sample.image())).startsWith("\u00FF\u00D8\u00FF");
        }
    }

    @Test
    void readsV7AndCutArchives() {
        assertThat(Readings.samples(open(Readings.data("webdataset/tar-dialects/gnutar_v7.tar"))))
                .hasSize(3);
        WebDatasetSource cut = open(Readings.data("webdataset/tar-dialects/truncated_in_member.tar"));
        assertThat(Readings.samples(cut)).isEmpty();
        assertThat(Readings.unreadable(cut))
                .extracting(Reading.Unreadable::faultClass)
                .containsExactly("archive-truncated");
    }

    @Test
    void readsUpstreamShards() {
        assertThat(Readings.samples(open(Readings.data("webdataset/upstream/webdataset_sample.tgz"))))
                .hasSize(90);
        assertThat(Readings.unreadable(open(Readings.data("webdataset/upstream/webdataset_mpdata.tar"))))
                .hasSize(100)
                .allSatisfy(unreadable -> assertThat(unreadable.faultClass()).isEqualTo("image-missing"));
        Path writer = Readings.data("webdataset/webdataset-writer");
        WebDatasetSource two = WebDatasetSource.open(
                List.of(writer.resolve("shard-000000.tar"), writer.resolve("shard-000001.tar")),
                writer,
                SourceOptions.defaults());
        assertThat(Readings.samples(two)).hasSize(8);
        assertThat(Readings.sample(two, "split0/sample0000").altTexts()).hasSize(2);
    }

    @Test
    void joinsImg2datasetTwinsAndCountsTheirFailures() {
        WebDatasetSource source = open(Readings.data("webdataset/img2dataset/00000.tar"));

        assertThat(Readings.samples(source)).hasSize(10);
        Reading.Unreadable failed = Readings.unreadable(source).getFirst();
        assertThat(Readings.unreadable(source)).hasSize(1);
        assertThat(failed.faultClass()).isEqualTo("source-failed-to-download");
        assertThat(failed.message())
                .startsWith("[00000.parquet#" + failed.key() + "] The source says 'failed_to_download': ");
        assertThat(Readings.keys(source)).isSorted();
        assertThat(source.originColumns())
                .extracting(Column::name)
                .contains("status", "error_message", "width", "original_width", "exif", "sha256")
                .doesNotContain("key", "url", "caption");
        Sample sample = Readings.samples(source).getFirst();
        assertThat(sample.altTexts()).hasSize(1);
        assertThat(sample.image().url()).isPresent();
        assertThat(sample.origin("status")).contains(new Value.Text("success"));
        assertThat(sample.origin("width").orElseThrow()).isInstanceOf(Value.Whole.class);
    }

    @Test
    void holdsNoMoreOfACompressedSampleThanItsLimit() throws IOException {
        Path bomb = bomb(".jpg", 6, 50 << 20);
        WebDatasetSource source = open(bomb);

        assertThat(Readings.unreadable(source)).singleElement().satisfies(unreadable -> {
            assertThat(unreadable.faultClass()).isEqualTo("sample-images-above-max");
            assertThat(unreadable.message())
                    .isEqualTo("[bomb.tgz#1] The pictures of the sample, in a compressed archive, have more than"
                            + " 268435456 bytes together, at most so many can be held.");
            assertThat(unreadable.sample().images()).isEmpty();
        });
    }

    @Test
    void holdsNoMoreMembersOfASampleThanItsLimit() throws IOException {
        Path bomb = bomb(".bin", 3000, 1);

        assertThat(Readings.unreadable(open(bomb)))
                .singleElement()
                .extracting(Reading.Unreadable::message)
                .isEqualTo("[bomb.tgz#1] The sample has more than 1000 members.");
    }

    /// Members of one sample, all zeros.
    private Path bomb(String extension, int members, int size) throws IOException {
        Path bomb = folder.resolve("bomb.tgz");
        byte[] block = new byte[1 << 16];
        try (TarArchiveOutputStream out =
                new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(bomb), 1 << 16))) {
            for (int member = 0; member < members; member++) {
                TarArchiveEntry entry = new TarArchiveEntry("1.v" + member + extension);
                entry.setSize(size);
                out.putArchiveEntry(entry);
                for (int left = size; left > 0; left -= block.length) {
                    out.write(block, 0, Math.min(left, block.length));
                }
                out.closeArchiveEntry();
            }
        }
        return bomb;
    }

    private WebDatasetSource open(Path... archives) {
        return WebDatasetSource.open(List.of(archives), archives[0].getParent(), SourceOptions.defaults());
    }

    private static String bytes(ImageRef image) throws IOException {
        return switch (image.location()) {
            case ImageLocation.InFile file -> {
                byte[] all = Files.readAllBytes(Path.of(file.file()));
                yield new String(all, (int) file.offset(), (int) file.length(), StandardCharsets.ISO_8859_1);
            }
            case ImageLocation.Inline inline -> new String(inline.bytes().toArray(), StandardCharsets.ISO_8859_1);
            case ImageLocation.Remote _, ImageLocation.Missing _ -> "";
        };
    }

    private Path tar(String name, String... members) throws IOException {
        Path tar = folder.resolve(name);
        try (TarArchiveOutputStream out = new TarArchiveOutputStream(Files.newOutputStream(tar))) {
            for (String member : members) {
                int equals = member.indexOf('=');
                add(out, new TarArchiveEntry(member.substring(0, equals)), member.substring(equals + 1));
            }
        }
        return tar;
    }

    private static void add(TarArchiveOutputStream out, TarArchiveEntry entry, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        entry.setSize(bytes.length);
        out.putArchiveEntry(entry);
        out.write(bytes);
        out.closeArchiveEntry();
    }
}
