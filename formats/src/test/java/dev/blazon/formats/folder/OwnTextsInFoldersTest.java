package dev.blazon.formats.folder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blazon.core.sample.Sample;
import dev.blazon.formats.Sources;
import dev.blazon.formats.beside.TextFolders;
import dev.blazon.formats.source.Readings;
import dev.blazon.formats.source.SourceOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnTextsInFoldersTest {
    private static final String RUN = "aa01";
    private static final String OTHER = "bb02";

    @TempDir
    Path temp;

    private Path photos;

    @BeforeEach
    void twoPicturesAndOneText() throws IOException {
        photos = Files.createDirectories(temp.toRealPath().resolve("photos"));
        Files.createDirectory(photos.resolve("sub"));
        Files.writeString(photos.resolve("a.jpg"), "picture");
        Files.writeString(photos.resolve("sub/b.jpg"), "picture");
        Files.writeString(photos.resolve("sub/b.txt"), "Two red foxes by hand.");
    }

    @Test
    void whatBlazonWroteIsNoInput() {
        String before = fingerprint("");

        put(false, "a.jpg", "A caption of Blazon's.");
        put(false, "sub/b.jpg", "Another one.");

        assertThat(fingerprint("")).isEqualTo(before);
        assertThat(altTexts("")).containsExactly(List.of(), List.of("Two red foxes by hand."));
        assertThat(open("").notices()).isEmpty();
    }

    @Test
    void aTextThatWasReplacedIsStillInput() {
        String before = fingerprint("");

        put(true, "sub/b.jpg", "A caption of Blazon's.");

        assertThat(fingerprint("")).isEqualTo(before);
        assertThat(altTexts("")).containsExactly(List.of(), List.of("Two red foxes by hand."));
    }

    @Test
    void aSubfolderKnowsItsOwnTexts() {
        put(true, "sub/b.jpg", "A caption of Blazon's.");

        List<Sample> samples = Readings.samples(Sources.open(List.of(photos.resolve("sub")), SourceOptions.defaults()));

        assertThat(samples.getFirst().altTexts()).containsExactly("Two red foxes by hand.");
    }

    @Test
    void anEditedTextIsAPersons() throws IOException {
        put(false, "a.jpg", "A caption of Blazon's.");
        Files.writeString(photos.resolve("a.txt"), "A caption of Blazon's, and mine too.");

        assertThat(altTexts("").getFirst()).containsExactly("A caption of Blazon's, and mine too.");
        assertThat(altTexts(OTHER).getFirst()).containsExactly("A caption of Blazon's, and mine too.");
    }

    @Test
    void toItsOwnRunThePlaceLooksAsWhenItBegan() throws IOException {
        String before = fingerprint("");
        put(true, "a.jpg", "A caption of Blazon's.");
        put(true, "sub/b.jpg", "Another one.");
        Files.writeString(photos.resolve("a.txt"), "Edited.");
        Files.writeString(photos.resolve("sub/b.txt"), "Edited too.");

        assertThat(fingerprint(RUN)).isEqualTo(before);
        assertThat(altTexts(RUN)).containsExactly(List.of(), List.of("Two red foxes by hand."));
        assertThat(altTexts("")).containsExactly(List.of("Edited."), List.of("Edited too."));
    }

    @Test
    void aTextNotYetPutAsideIsInput() throws IOException {
        String before = fingerprint("");
        Path list = photos.resolve("sub/.blazon/texts.jsonl");
        Files.createDirectories(list.getParent());
        Files.writeString(
                list,
                "{\"text\":\"b.txt\",\"sha256\":\"" + "0".repeat(64) + "\",\"run\":\"" + RUN
                        + "\",\"aside\":1,\"by\":\"" + RUN + "\"}\n");

        assertThat(fingerprint(RUN)).isEqualTo(before);
        assertThat(fingerprint("")).isEqualTo(before);
    }

    @Test
    void aDamagedListMakesTextsAPersonsAndIsTold() throws IOException {
        put(false, "a.jpg", "A caption of Blazon's.");
        Files.writeString(photos.resolve(".blazon/texts.jsonl"), "rubbish\n");

        assertThat(altTexts("").getFirst()).containsExactly("A caption of Blazon's.");
        assertThat(open("").notices())
                .containsExactly("The list of Blazon's own texts in '.' has lines that cannot be read;"
                        + " the texts that they named count as yours.");
    }

    @Test
    void readsNothingThroughALinkToAList() throws IOException {
        put(false, "a.jpg", "A caption of Blazon's.");
        Path moved = Files.move(photos.resolve(".blazon"), temp.resolve("elsewhere"));
        Files.createSymbolicLink(photos.resolve(".blazon"), moved);

        assertThat(altTexts("").getFirst()).containsExactly("A caption of Blazon's.");
        assertThat(open("").notices()).isEmpty();
    }

    private void put(boolean overwrite, String picture, String words) {
        TextFolders.Wish wish = new TextFolders.Wish(RUN, ".txt", overwrite);
        try (TextFolders folders = TextFolders.open(List.of(photos), wish)) {
            folders.put(List.of(new TextFolders.Text(photos.resolve(picture), words.getBytes(StandardCharsets.UTF_8))));
        }
    }

    private FolderSource open(String run) {
        return FolderSource.open(FolderScan.open(photos, false, run), SourceOptions.defaults());
    }

    private String fingerprint(String run) {
        return open(run).shards().getFirst().fingerprint();
    }

    private List<List<String>> altTexts(String run) {
        return Readings.samples(open(run)).stream().map(Sample::altTexts).toList();
    }
}
