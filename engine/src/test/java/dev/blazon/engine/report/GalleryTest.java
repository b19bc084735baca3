package dev.blazon.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blazon.core.fault.SampleException;
import dev.blazon.core.image.Pixels;
import dev.blazon.core.sample.ImageRef;
import dev.blazon.core.store.Fate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GalleryTest {
    private static final Function<ImageRef, Pixels> RED = _ -> Pixels.wrap(2, 1, new int[] {0xFFCC2020, 0xFFCC2020});
    private static final String KEPT = Exhibit.category(Exhibit.Ending.KEPT, "", "");

    @TempDir
    Path folder;

    private Gallery open(String name) {
        return Gallery.open(folder.resolve(name), new ImageIoCodec(), 5, Set.of("reject-known-images"));
    }

    private static List<Fate> fates() {
        List<Fate> fates = new ArrayList<>();
        IntStream.range(0, 60).forEach(at -> fates.add(Fates.kept("kept-" + at)));
        IntStream.range(0, 20).forEach(at -> fates.add(Fates.rejected("no-" + at, "1 drop-small-images", "too-small")));
        IntStream.range(0, 3).forEach(at -> fates.add(Fates.failed("bad-" + at, "measure", "image-corrupt")));
        return fates;
    }

    private TreeMap<String, String> files(String name) throws IOException {
        TreeMap<String, String> files = new TreeMap<>();
        try (Stream<Path> list = Files.list(folder.resolve(name))) {
            for (Path file : list.toList()) {
                files.put(
                        file.getFileName().toString(),
                        new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    @Test
    void holdsTheSameWhateverTheOrder() throws IOException {
        Gallery gallery = open("a");
        fates().forEach(fate -> gallery.offer(fate, RED));
        List<Fate> shuffled = fates();
        Collections.shuffle(shuffled, new Random(7));
        Gallery other = open("b");
        shuffled.forEach(fate -> other.offer(fate, RED));

        assertThat(gallery.exhibits(KEPT)).hasSize(5);
        assertThat(files("a")).isEqualTo(files("b")).hasSize(2 * (5 + 5 + 3));
    }

    @Test
    void holdsTheSameWhenResumed() throws IOException {
        Gallery whole = open("a");
        fates().forEach(fate -> whole.offer(fate, RED));
        Gallery first = open("b");
        fates().subList(0, 40).forEach(fate -> first.offer(fate, RED));
        Files.writeString(folder.resolve("b/0000000000000000.json"), "{\"rank\":");
        Files.writeString(folder.resolve("b/0000000000000001.jpg"), "orphan");
        Files.writeString(folder.resolve("b/0000000000000002.json.tmp"), "half");
        Gallery second = open("b");
        fates().subList(30, 83).forEach(fate -> second.offer(fate, RED));

        assertThat(files("b")).isEqualTo(files("a"));
        assertThat(open("b").exhibits(KEPT)).isEqualTo(whole.exhibits(KEPT));
    }

    @Test
    void holdsTheSameWithManyThreads() throws IOException {
        Gallery one = open("a");
        fates().forEach(fate -> one.offer(fate, RED));
        Gallery many = open("b");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            fates().forEach(fate -> threads.submit(() -> many.offer(fate, RED)));
        }

        assertThat(files("b")).isEqualTo(files("a"));
    }

    @Test
    void asksForPixelsOnlyOfWhatItTakes() {
        AtomicInteger asked = new AtomicInteger();
        Gallery gallery = open("a");
        List<Fate> ranked = fates().stream()
                .filter(fate -> fate instanceof Fate.Kept)
                .sorted(java.util.Comparator.comparing(fate -> Exhibit.rank(fate.key())))
                .toList();
        ranked.forEach(fate -> gallery.offer(fate, image -> {
            asked.incrementAndGet();
            return RED.apply(image);
        }));

        assertThat(asked).hasValue(5);
    }

    @Test
    void holdsNothingOfWithheldSteps() throws IOException {
        Gallery gallery = open("a");
        gallery.offer(Fates.kept("k"), RED);
        gallery.offer(Fates.rejected("k", "2 reject-known-images", "known-image"), _ -> {
            throw new AssertionError("the picture was asked for");
        });

        assertThat(files("a")).isEmpty();
    }

    @Test
    void showsNoPictureThatWasNotChecked() {
        Gallery gallery = Gallery.open(folder, new ImageIoCodec(), 5, Set.of("2 reject-known-images"));
        gallery.offer(Fates.rejected("early", "1 drop-small-images", "too-small"), RED);
        gallery.offer(Fates.failed("first", "measure", "image-corrupt"), RED);
        gallery.offer(Fates.rejected("late", "3 gate-caption", "caption-repeats"), RED);
        gallery.offer(Fates.rejected("known", "2 reject-known-images", "known-image"), RED);

        assertThat(shown(gallery, Exhibit.Ending.REJECTED, "1 drop-small-images", "too-small"))
                .containsExactly(false);
        assertThat(shown(gallery, Exhibit.Ending.FAILED, "measure", "image-corrupt"))
                .containsExactly(false);
        assertThat(shown(gallery, Exhibit.Ending.REJECTED, "3 gate-caption", "caption-repeats"))
                .containsExactly(true);
        assertThat(shown(gallery, Exhibit.Ending.REJECTED, "2 reject-known-images", "known-image"))
                .isEmpty();
    }

    private static List<Boolean> shown(Gallery gallery, Exhibit.Ending ending, String step, String code) {
        return gallery.exhibits(Exhibit.category(ending, step, code)).stream()
                .map(exhibit -> gallery.thumbnail(exhibit).isPresent())
                .toList();
    }

    @Test
    void movesASampleThatEndsOtherwiseOnRetry() {
        Gallery gallery = open("a");
        gallery.offer(Fates.failed("k", "3 caption-image", "model-timeout"), RED);
        gallery.offer(Fates.kept("k"), RED);

        assertThat(gallery.exhibits(Exhibit.category(Exhibit.Ending.FAILED, "3 caption-image", "model-timeout")))
                .isEmpty();
        assertThat(gallery.exhibits(KEPT)).hasSize(1);
    }

    @Test
    void showsTextsWhereThePictureCannotBeDecoded() {
        Gallery gallery = open("a");
        gallery.offer(Fates.failed("k", "measure", "image-corrupt"), _ -> {
            throw new SampleException("image-corrupt", "broken");
        });

        Exhibit exhibit = gallery.exhibits(Exhibit.category(Exhibit.Ending.FAILED, "measure", "image-corrupt"))
                .getFirst();
        assertThat(exhibit.detail()).isEqualTo("[k] Broken.");
        assertThat(gallery.thumbnail(exhibit)).isEmpty();
    }

    @Test
    void bearsHostileKeys() {
        Gallery gallery = open("a");
        String key = "../../\u0000\uD800\u202E".repeat(200);
        gallery.offer(Fates.kept(key), RED);

        Exhibit exhibit = gallery.exhibits(KEPT).getFirst();
        assertThat(exhibit.key()).hasSizeLessThan(310).startsWith("../../\uFFFD\uFFFD");
        assertThat(gallery.thumbnail(exhibit)).isPresent();
        assertThat(open("a").exhibits(KEPT)).containsExactly(exhibit);
    }
}
