package dev.blazon.formats.folder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blazon.core.sample.ImageLocation;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.sample.Value;
import dev.blazon.core.store.Column;
import dev.blazon.core.store.Reading;
import dev.blazon.core.store.Shard;
import dev.blazon.formats.source.ImageNames;
import dev.blazon.formats.source.Readings;
import dev.blazon.formats.source.SourceOptions;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSourceTest {
    private static final String PNG = "not decoded here";

    @TempDir
    Path folder;

    @Test
    void namesSamplesByPathWithoutExtension() throws IOException {
        write("b.png", PNG);
        write("10_sks girl/a.JPG", PNG);
        write("z/same.png", PNG);
        write("z/same.webp", PNG);

        assertThat(Readings.keys(open())).containsExactly("10_sks girl/a", "b", "z/same.png", "z/same.webp");
    }

    @Test
    void leavesOutHiddenFilesMasksAndCaches() throws IOException {
        write("a.png", PNG);
        write(".hidden.png", PNG);
        write(".git/b.png", PNG);
        write("a-masklabel.png", PNG);
        write("a-condlabel.png", PNG);
        write("a.npz", PNG);

        assertThat(Readings.keys(open())).containsExactly("a");
    }

    @Test
    void ordersByCodePointNotByUtf16Unit() throws IOException {
        write("\uFF5E.png", PNG);
        write("\uD83D\uDE00.png", PNG);

        assertThat(Readings.keys(open())).containsExactly("\uFF5E", "\uD83D\uDE00");
    }

    @Test
    void survivesLinkLoopsAndRefusesLinksThatLeaveTheFolder() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("in"));
        Path outside = Files.createTempDirectory("outside");
        Files.writeString(outside.resolve("secret.png"), PNG);
        Files.writeString(outside.resolve("secret.txt"), "a secret text of someone else");
        Files.writeString(inner.resolve("a.png"), PNG);
        Files.createSymbolicLink(inner.resolve("loop"), folder);
        Files.createSymbolicLink(inner.resolve("b.png"), outside.resolve("secret.png"));
        Files.createSymbolicLink(inner.resolve("a.txt"), outside.resolve("secret.txt"));
        Files.createSymbolicLink(folder.resolve("out"), outside);

        FolderSource source = FolderSource.open(FolderScan.open(inner, false), SourceOptions.defaults());
        FolderSource outer = open();

        assertThat(Readings.sample(source, "a").altTexts()).isEmpty();
        assertThat(Readings.flags(Readings.sample(source, "a"))).containsExactly("sidecar-outside-root");
        assertThat(Readings.unreadable(source))
                .extracting(Reading.Unreadable::faultClass)
                .contains("path-outside-root");
        assertThat(Readings.unreadable(outer))
                .extracting(Reading.Unreadable::key)
                .contains("in/b", "out/");
        assertThat(Readings.unreadable(outer).getFirst().message())
                .isEqualTo("[in/b.png] The link leaves the source's folder."
                        + " Allow it with --allow-outside if you trust the folder.");
    }

    @Test
    void readsCommaListsAsTagsAndSentencesAsAltTexts() throws IOException {
        write("a.png", PNG);
        write("a.txt", "1girl,solo ,  looking at viewer, artist:some one, fate \\(series\\), ^_^, |_|");
        write("b.png", PNG);
        write("b.caption", "A cat, a dog, and a bird sit on a fence.\n\nTwo animals watch a bird.\n");
        write("c.png", PNG);
        write("c.txt", "Paris, France");

        Sample tagged = Readings.sample(open(), "a");
        assertThat(Readings.tags(tagged))
                .containsExactly(
                        "1girl", "solo", "looking at viewer", "artist:some one", "fate (series)", "^_^", "|_|");
        assertThat(tagged.altTexts()).isEmpty();
        assertThat(Readings.sample(open(), "b").altTexts())
                .containsExactly("A cat, a dog, and a bird sit on a fence.", "Two animals watch a bird.");
        assertThat(Readings.sample(open(), "c").altTexts()).containsExactly("Paris, France");
    }

    @Test
    void countsPicturesOfRareKinds() throws IOException {
        for (String extension : List.of(
                "mpo", "apng", "avifs", "heics", "heifs", "jp2", "j2k", "jpx", "jpf", "psd", "ico", "svg", "DNG")) {
            write(extension + "." + extension, PNG);
        }
        write("notes.md", "no picture");

        assertThat(Readings.samples(open())).hasSize(13);
        assertThat(ImageNames.extensions()).doesNotContain("svg", "mpo");
    }

    @Test
    void keepsBothOfTwoSidecarsThatDiffer() throws IOException {
        write("a.png", PNG);
        write("a.txt", "One text about it.");
        write("a.caption", "Another text about it.");
        write("b.png", PNG);
        write("b.txt", "The same text.");
        write("b.caption", "The same text.\n");

        Sample differing = Readings.sample(open(), "a");
        assertThat(differing.altTexts()).containsExactly("One text about it.", "Another text about it.");
        assertThat(Readings.flags(differing)).containsExactly("sidecars-conflict");
        assertThat(Readings.sample(open(), "b").altTexts()).containsExactly("The same text.");
        assertThat(Readings.sample(open(), "b").flags()).isEmpty();
    }

    @Test
    void readsAnyEncodingAndSaysWhenItWasNotUnicode() throws IOException {
        write("a.png", PNG);
        Files.write(folder.resolve("a.txt"), "Ein schöner Tag am See.".getBytes(Charset.forName("windows-1252")));
        write("b.png", PNG);
        Files.write(folder.resolve("b.txt"), "\uFEFFEin schöner Tag.".getBytes(StandardCharsets.UTF_16LE));
        write("c.png", PNG);
        write("c.txt", "\uFEFFEin schöner Tag.");
        write("d.png", PNG);
        write("d.txt", " \n");

        assertThat(Readings.sample(open(), "a").altTexts()).containsExactly("Ein schöner Tag am See.");
        assertThat(Readings.flags(Readings.sample(open(), "a"))).containsExactly("sidecar-not-utf8");
        assertThat(Readings.sample(open(), "b").altTexts()).containsExactly("Ein schöner Tag.");
        assertThat(Readings.sample(open(), "b").flags()).isEmpty();
        assertThat(Readings.sample(open(), "c").altTexts()).containsExactly("Ein schöner Tag.");
        assertThat(Readings.sample(open(), "d").altTexts()).isEmpty();
        assertThat(Readings.flags(Readings.sample(open(), "d"))).containsExactly("sidecar-empty");
    }

    @Test
    void readsHydrusSidecars() throws IOException {
        write("a.jpg", PNG);
        write("a.jpg.txt", "creator:someone\nblue sky\nseries:some show\n");
        write("b.jpg", PNG);
        write("b.jpg.json", "[\"character:kuon\", \"solo\"]");

        assertThat(Readings.tags(Readings.sample(open(), "a")))
                .containsExactly("artist:someone", "blue sky", "copyright:some show");
        assertThat(Readings.tags(Readings.sample(open(), "b"))).containsExactly("character:kuon", "solo");
    }

    @Test
    void readsE621PostsWithRatingUntouched() throws IOException {
        write("a.png", PNG);
        write("a.json", """
                {"post": {"id": 7, "rating": "s", "tags": {"general": ["grass"], "species": ["canine"], "artist": []},
                "score": {"up": 3}}}""");

        Sample sample = Readings.sample(open(), "a");
        assertThat(Readings.tags(sample)).containsExactly("grass", "species:canine");
        assertThat(Readings.sites(sample)).containsExactly("e621");
        assertThat(sample.origin("rating")).contains(new Value.Text("s"));
        assertThat(sample.origin("id")).contains(new Value.Whole(7));
        assertThat(sample.origin("score")).contains(new Value.Json("{\"up\":3}"));
    }

    @Test
    void readsARealDanbooruPost() throws IOException {
        Files.copy(Readings.data("booru/danbooru_post_4994142.json"), folder.resolve("a.json"));
        write("a.png", PNG);

        Sample sample = Readings.sample(open(), "a");
        assertThat(Readings.tags(sample))
                .hasSize(23)
                .startsWith("artist:shirokuro_neko_(ouma_haruka)", "copyright:utawarerumono")
                .contains("character:kuon_(utawarerumono)", "1girl", "meta:highres");
        assertThat(Readings.sites(sample)).containsExactly("danbooru");
        assertThat(sample.origin("rating")).contains(new Value.Text("s"));
        assertThat(sample.image().url())
                .contains("https://cdn.donmai.us/original/cd/91/cd91f0000b9574bf142d125a1e886e5c.png");
        assertThat(open().originColumns()).contains(new Column("rating", Column.Kind.TEXT));
    }

    @Test
    void readsKohyaMetadataInTheRoot() throws IOException {
        write("x/a.png", PNG);
        write("b.png", PNG);
        write("x/b.png", PNG);
        write("meta_cap.json", """
                {"a": {"caption": "first line\\nsecond line", "tags": "1girl, solo", "image_size": [512, 768]},
                 "b": {"caption": "one of two", "tags": ["x", "y"]}}""");

        Sample sample = Readings.sample(open(), "x/a");
        assertThat(sample.altTexts()).containsExactly("first line", "second line");
        assertThat(Readings.tags(sample)).containsExactly("1girl", "solo");
        assertThat(sample.origin("image_size")).contains(new Value.Json("[512,768]"));
        assertThat(Readings.flags(Readings.sample(open(), "x/b"))).containsExactly("metadata-ambiguous");
        assertThat(Readings.sample(open(), "b").altTexts()).containsExactly("one of two");
    }

    @Test
    void cutsShardsByCountWithFingerprintsOfTheirOwnFiles() throws IOException {
        for (String name : List.of("c", "a", "b")) {
            write(name + ".png", PNG);
        }
        SourceOptions two = new SourceOptions(2, 1, SourceOptions.Sidecars.AUTO, List.of(), List.of(), false);
        List<Shard> before =
                FolderSource.open(FolderScan.open(folder, false), two).shards();
        write("c.txt", "A text.");
        List<Shard> after =
                FolderSource.open(FolderScan.open(folder, false), two).shards();

        assertThat(before).extracting(Shard::name).containsExactly("a.png … b.png", "c.png");
        assertThat(after.getFirst()).isEqualTo(before.getFirst());
        assertThat(after.getLast().fingerprint()).isNotEqualTo(before.getLast().fingerprint());
    }

    @Test
    void keepsTextOfBrokenJsonSidecars() throws IOException {
        write("a.png", PNG);
        write("a.json", "{\"caption\": ");

        Sample sample = Readings.sample(open(), "a");
        assertThat(Readings.flags(sample)).containsExactly("sidecar-malformed");
        assertThat(sample.origin("sidecar_text")).contains(new Value.Text("{\"caption\": "));
    }

    @Test
    void listsTheRealPictureCollection() {
        FolderScan scan = FolderScan.open(Readings.data("images"), false);
        FolderSource source = FolderSource.open(scan, SourceOptions.defaults());

        assertThat(source.shards()).hasSize(1);
        assertThat(Readings.keys(source)).hasSizeGreaterThan(250).doesNotHaveDuplicates();
        assertThat(Readings.keys(source)).contains("formats/muybridge.apng", "formats/sugarshack", "formats/star");
        assertThat(Readings.samples(source))
                .allSatisfy(sample -> assertThat(sample.image().location()).isInstanceOf(ImageLocation.InFile.class));
    }

    private FolderSource open() {
        return FolderSource.open(FolderScan.open(folder, false), SourceOptions.defaults());
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
