package dev.blazon.formats.beside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blazon.core.fault.RecipeException;
import dev.blazon.formats.Shards;
import dev.blazon.formats.beside.Outcome.Why;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFoldersTest {
    private static final Outcome WRITTEN = new Outcome.Written(Optional.empty());
    private static final String FIRST = "aa01";
    private static final String SECOND = "bb02";

    @TempDir
    Path temp;

    private Path photos;

    @BeforeEach
    void realFolder() throws IOException {
        photos = Files.createDirectory(temp.toRealPath().resolve("photos"));
    }

    @Test
    void writesByThePicturesStemAndTouchesNothingElse() throws IOException {
        picture("a.b.JPG");
        Files.writeString(photos.resolve("a.b.npz"), "cache");
        Files.writeString(photos.resolve("metadata.jsonl"), "{}");

        assertThat(put(FIRST, false, "a.b.JPG", "Words.")).isEqualTo(WRITTEN);

        assertThat(photos.resolve("a.b.txt")).hasContent("Words.");
        assertThat(Shards.files(photos))
                .containsExactly(
                        ".blazon/lock", ".blazon/texts.jsonl", "a.b.JPG", "a.b.npz", "a.b.txt", "metadata.jsonl");
        assertThat(photos.resolve(".blazon/texts.jsonl"))
                .hasContent("{\"text\":\"a.b.txt\",\"sha256\":\"" + hash("Words.") + "\",\"run\":\"aa01\"}");
    }

    @Test
    void leavesAPersonsTextEvenIfItIsTheSame() throws IOException {
        picture("a.jpg");
        text("a.txt", "Words.");

        assertThat(put(FIRST, false, "a.jpg", "Words.")).isEqualTo(new Outcome.LeftAlone(Why.TEXT_PRESENT));

        assertThat(photos.resolve(".blazon/texts.jsonl")).doesNotExist();
    }

    @Test
    void replacesItsOwnTextUnasked() throws IOException {
        picture("a.jpg");
        put(FIRST, false, "a.jpg", "Old words.");

        assertThat(put(SECOND, false, "a.jpg", "New words.")).isEqualTo(WRITTEN);

        assertThat(photos.resolve("a.txt")).hasContent("New words.");
        assertThat(Files.readAllLines(photos.resolve(".blazon/texts.jsonl"))).hasSize(2);
    }

    @Test
    void leavesItsOwnTextOnceSomebodyEditedIt() throws IOException {
        picture("a.jpg");
        put(FIRST, false, "a.jpg", "Old words.");
        text("a.txt", "My words.");

        assertThat(put(FIRST, false, "a.jpg", "Old words.")).isEqualTo(new Outcome.LeftAlone(Why.TEXT_EDITED));
        assertThat(put(FIRST, true, "a.jpg", "Old words.")).isEqualTo(new Outcome.LeftAlone(Why.TEXT_EDITED));
        assertThat(put(SECOND, false, "a.jpg", "New words.")).isEqualTo(new Outcome.LeftAlone(Why.TEXT_PRESENT));

        assertThat(photos.resolve("a.txt")).hasContent("My words.");
    }

    @Test
    void overwritesWhenToldAndLosesNothing() throws IOException {
        picture("a.jpg");
        text("a.txt", "First by hand.");

        assertThat(put(FIRST, true, "a.jpg", "Words.")).isEqualTo(kept(".blazon/before/1/a.txt"));
        text("a.txt", "Second by hand.");
        assertThat(put(SECOND, true, "a.jpg", "Other words.")).isEqualTo(kept(".blazon/before/2/a.txt"));

        assertThat(photos.resolve("a.txt")).hasContent("Other words.");
        assertThat(photos.resolve(".blazon/before/1/a.txt")).hasContent("First by hand.");
        assertThat(photos.resolve(".blazon/before/2/a.txt")).hasContent("Second by hand.");
    }

    @Test
    void saysTheSameWhenARunGoesOn() throws IOException {
        picture("a.jpg");
        picture("b.jpg");
        text("b.txt", "By hand.");
        List<Outcome> first = List.of(put(FIRST, true, "a.jpg", "A."), put(FIRST, true, "b.jpg", "B."));
        String list = Files.readString(photos.resolve(".blazon/texts.jsonl"));

        assertThat(List.of(put(FIRST, true, "a.jpg", "A."), put(FIRST, true, "b.jpg", "B.")))
                .isEqualTo(first);

        assertThat(photos.resolve(".blazon/texts.jsonl")).hasContent(list);
        assertThat(put(SECOND, true, "b.jpg", "B."))
                .as("replaced by another run")
                .isEqualTo(WRITTEN);
    }

    @Test
    void goesOnAfterAKillBetweenLineAndText() throws IOException {
        picture("a.jpg");
        picture("b.jpg");
        put(FIRST, false, "a.jpg", "Old words.");
        text("b.txt", "By hand.");
        line("a.txt", "New words.", SECOND, "");
        line("b.txt", "B.", SECOND, ",\"aside\":1,\"by\":\"" + SECOND + "\"");

        assertThat(put(SECOND, true, "a.jpg", "New words.")).isEqualTo(WRITTEN);
        assertThat(put(SECOND, true, "b.jpg", "B.")).isEqualTo(kept(".blazon/before/1/b.txt"));

        assertThat(photos.resolve("a.txt")).hasContent("New words.");
        assertThat(photos.resolve("b.txt")).hasContent("B.");
        assertThat(photos.resolve(".blazon/before/1/b.txt")).hasContent("By hand.");
    }

    @Test
    void goesOnAfterAKillBetweenPuttingAsideAndText() throws IOException {
        picture("b.jpg");
        line("b.txt", "B.", FIRST, ",\"aside\":1,\"by\":\"" + FIRST + "\"");
        Files.createDirectories(photos.resolve(".blazon/before/1"));
        text(".blazon/before/1/b.txt", "By hand.");
        text(".blazon/part", "half");

        assertThat(put(FIRST, true, "b.jpg", "B.")).isEqualTo(kept(".blazon/before/1/b.txt"));

        assertThat(photos.resolve("b.txt")).hasContent("B.");
        assertThat(photos.resolve(".blazon/part")).doesNotExist();
    }

    @Test
    void takesBackALineThatWasCutShort() throws IOException {
        picture("a.jpg");
        Files.createDirectory(photos.resolve(".blazon"));
        text(".blazon/texts.jsonl", "{\"text\":\"a.tx");

        put(FIRST, false, "a.jpg", "Words.");

        assertThat(Files.readAllLines(photos.resolve(".blazon/texts.jsonl")))
                .containsExactly("{\"text\":\"a.txt\",\"sha256\":\"" + hash("Words.") + "\",\"run\":\"aa01\"}");
    }

    @Test
    void givesPicturesOfOneStemNoText() throws IOException {
        picture("a.jpg");
        picture("A.png");
        picture("b.png");
        Files.writeString(photos.resolve("b.psd"), "what b was drawn in");
        Files.writeString(photos.resolve("b-masklabel.png"), "mask");

        assertThat(put(FIRST, true, "a.jpg", "A.")).isEqualTo(new Outcome.LeftAlone(Why.STEM_SHARED));
        assertThat(put(FIRST, true, "A.png", "B.")).isEqualTo(new Outcome.LeftAlone(Why.STEM_SHARED));
        assertThat(put(FIRST, true, "b.png", "B.")).isEqualTo(WRITTEN);
        picture("b.png.webp");
        picture("c.jpg.webp");
        assertThat(put(FIRST, true, "b.png.webp", "B.")).isEqualTo(new Outcome.LeftAlone(Why.STEM_SHARED));
        assertThat(put(FIRST, true, "c.jpg.webp", "C.")).isEqualTo(WRITTEN);

        assertThat(photos.resolve("a.txt")).doesNotExist();
    }

    @Test
    void takesATextInOtherLettersForThePicturesOwn() throws IOException {
        picture("a.jpg");
        text("a.TXT", "By hand.");

        assertThat(put(FIRST, false, "a.jpg", "A.")).isEqualTo(new Outcome.LeftAlone(Why.TEXT_PRESENT));
    }

    @Test
    void leavesLinksAndFoldersThatHaveATextsName() throws IOException {
        picture("a.jpg");
        picture("b.jpg");
        Path precious = Files.writeString(temp.resolve("precious"), "precious");
        Files.createSymbolicLink(photos.resolve("a.txt"), precious);
        Files.createDirectory(photos.resolve("b.txt"));

        assertThat(put(FIRST, true, "a.jpg", "A.")).isEqualTo(new Outcome.LeftAlone(Why.NOT_A_FILE));
        assertThat(put(FIRST, true, "b.jpg", "B.")).isEqualTo(new Outcome.LeftAlone(Why.NOT_A_FILE));

        assertThat(precious).hasContent("precious");
    }

    @Test
    void writesNeitherThroughLinkedFoldersNorOutside() throws IOException {
        Path real = Files.createDirectory(photos.resolve("real"));
        Files.writeString(real.resolve("a.jpg"), "picture");
        Files.createSymbolicLink(photos.resolve("link"), real);
        Path elsewhere = Files.createDirectory(temp.toRealPath().resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("c.jpg"), "picture");
        Files.createSymbolicLink(photos.resolve("away"), elsewhere);

        assertThat(put(FIRST, false, "link/a.jpg", "A.")).isEqualTo(new Outcome.LeftAlone(Why.LINKED_FOLDER));
        assertThat(put(FIRST, false, "away/c.jpg", "C.")).isEqualTo(new Outcome.LeftAlone(Why.OUTSIDE_SOURCE));
        assertThat(put(FIRST, false, "../elsewhere/c.jpg", "C.")).isEqualTo(new Outcome.LeftAlone(Why.OUTSIDE_SOURCE));
        assertThat(put(FIRST, false, "real/a.jpg", "A.")).isEqualTo(WRITTEN);

        assertThat(Shards.files(elsewhere)).containsExactly("c.jpg");
    }

    @Test
    void obeysNoListThatNamesFilesElsewhere() throws IOException {
        picture("a.jpg");
        Path outside = Files.writeString(temp.resolve("a.txt"), "Words.");
        Files.createDirectory(photos.resolve(".blazon"));
        Files.write(photos.resolve(".blazon/texts.jsonl"), new byte[] {(byte) 0xff, '\n'});
        line("../a.txt", "Words.", FIRST, "");
        line("a.txt", "Words.", "no hex", "");
        line("a.txt", "Words.", FIRST, ",\"aside\":-1");
        Files.writeString(
                photos.resolve(".blazon/texts.jsonl"), "x".repeat(100_000) + "\n[]\n", StandardOpenOption.APPEND);

        assertThat(put(FIRST, false, "a.jpg", "New words.")).isEqualTo(WRITTEN);

        assertThat(outside).hasContent("Words.");
        assertThat(photos.resolve("a.txt")).hasContent("New words.");
    }

    @Test
    void followsNoLinkInItsOwnFolder() throws IOException {
        picture("a.jpg");
        Path precious = Files.writeString(temp.resolve("precious"), "precious");
        Files.createDirectory(photos.resolve(".blazon"));
        Files.createSymbolicLink(photos.resolve(".blazon/texts.jsonl"), precious);
        Files.createSymbolicLink(photos.resolve(".blazon/part"), precious);

        assertThatThrownBy(() -> put(FIRST, false, "a.jpg", "A."))
                .hasMessageStartingWith("[" + photos + "] Cannot write: ");

        assertThat(precious).hasContent("precious");
        assertThat(photos.resolve("a.txt")).doesNotExist();
    }

    @Test
    void refusesAListBeyondAllMeasure() throws IOException {
        picture("a.jpg");
        Files.createDirectory(photos.resolve(".blazon"));
        Path list = photos.resolve(".blazon/texts.jsonl");
        try (var channel = Files.newByteChannel(list, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            channel.position(TextList.LARGEST).write(java.nio.ByteBuffer.wrap(new byte[] {'\n'}));
        }

        assertThatThrownBy(() -> put(FIRST, false, "a.jpg", "A."))
                .isInstanceOf(RecipeException.class)
                .hasMessage("[" + list + "] The list of Blazon's own texts has 1,073,741,825 bytes, at most"
                        + " 1,073,741,824 are read. Move it away; the texts that it names then count as yours.");
    }

    @Test
    void isOpenToOneRunAtATime() {
        try (TextFolders _ = open(FIRST, false)) {
            assertThatThrownBy(() -> open(SECOND, false))
                    .isInstanceOf(RecipeException.class)
                    .hasMessage("[" + photos + "] Another run is writing texts into this folder."
                            + " Wait for it to end and run the same command again.");
        }
        open(SECOND, false).close();
    }

    @Test
    void threadsOfOneRunShareAFolder() throws IOException {
        List<String> names =
                IntStream.range(0, 200).mapToObj(number -> "p" + number).toList();
        for (String name : names) {
            picture(name + ".jpg");
        }
        try (TextFolders folders = open(FIRST, false)) {
            names.parallelStream()
                    .forEach(
                            name -> assertThat(folders.put(List.of(text(name)))).containsExactly(WRITTEN));
        }

        for (String name : names) {
            assertThat(photos.resolve(name + ".txt")).hasContent("Words of " + name);
        }
        assertThat(Files.readAllLines(photos.resolve(".blazon/texts.jsonl"))).hasSize(200);
    }

    private TextFolders.Text text(String name) {
        return new TextFolders.Text(
                photos.resolve(name + ".jpg"), ("Words of " + name).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void preflightNamesFoldersThatTakeNoTexts() throws IOException {
        Path hidden = Files.createDirectory(photos.resolve("hidden"));
        Files.writeString(hidden.resolve(".blazon"), "not a folder");
        Path link = Files.createSymbolicLink(photos.resolve("link"), hidden);

        Path piped = Files.createDirectories(photos.resolve("piped/.blazon"));
        Files.createSymbolicLink(piped.resolve("texts.jsonl"), temp.resolve("precious"));

        Preflight.check(List.of(photos, link), false);
        assertThatThrownBy(() -> Preflight.check(List.of(photos.resolve("piped")), false))
                .hasMessageContaining("'.blazon' in it is none of Blazon's");
        assertThatThrownBy(() -> Preflight.check(Arrays.asList(photos, hidden, link), true))
                .isInstanceOf(RecipeException.class)
                .hasMessage("[" + hidden + "] '.blazon' in it is none of Blazon's: seen a link or another kind of"
                        + " file, must be a plain folder of plain files. Move it away.\n[" + link
                        + "] The folder is reached by a link, and --overwrite works on plain folders only."
                        + " Name the folder itself with --from, or leave --overwrite out.");
    }

    private static Outcome kept(String path) {
        return new Outcome.Written(Optional.of(path));
    }

    private TextFolders open(String run, boolean overwrite) {
        return TextFolders.open(List.of(photos), new TextFolders.Wish(run, ".txt", overwrite));
    }

    private Outcome put(String run, boolean overwrite, String picture, String words) {
        try (TextFolders folders = open(run, overwrite)) {
            return folders.put(List.of(new TextFolders.Text(
                            photos.resolve(picture).normalize(), words.getBytes(StandardCharsets.UTF_8))))
                    .getFirst();
        }
    }

    private void picture(String name) throws IOException {
        Files.writeString(photos.resolve(name), "picture");
    }

    private void text(String name, String words) throws IOException {
        Files.writeString(photos.resolve(name), words);
    }

    private void line(String text, String words, String run, String more) throws IOException {
        Files.createDirectories(photos.resolve(".blazon"));
        Files.writeString(
                photos.resolve(".blazon/texts.jsonl"),
                "{\"text\":\"" + text + "\",\"sha256\":\"" + hash(words) + "\",\"run\":\"" + run + "\"" + more + "}\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private static String hash(String words) {
        return Standing.hash(words.getBytes(StandardCharsets.UTF_8));
    }
}
