package dev.blazon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KilledRunTest {
    private static final int PICTURES = 60;
    private static final long MOST_SECONDS = 120;

    @TempDir
    private Path temp;

    @Test
    void killedAnywhereAndRunAgainGivesTheSameBytes() throws Exception {
        killAndCompare(6);
    }

    @Test
    @Tag("long")
    void killedSixtyTimesGivesTheSameBytes() throws Exception {
        killAndCompare(60);
    }

    private void killAndCompare(int kills) throws Exception {
        Path photos = Pictures.folder(temp.resolve("photos"), PICTURES);
        Pictures.broken(photos.resolve("q-broken.png"));
        Path whole = temp.resolve("whole");
        assertThat(finish(command(photos, whole, 3))).isZero();
        Random random = new Random(20260101);
        Path killed = temp.resolve("killed");
        int live = 0;
        for (int kill = 0; kill < kills; kill++) {
            Process process = Blazon.start(temp, command(photos, killed, 1 + random.nextInt(8)));
            if (process.waitFor(300 + random.nextInt(1500), TimeUnit.MILLISECONDS)) {
                assertThat(process.exitValue()).as(() -> Blazon.errorsIn(temp)).isZero();
            } else {
                live++;
                process.destroyForcibly().waitFor();
            }
        }
        assertThat(live).as("runs that were still going when killed").isPositive();

        assertThat(finish(command(photos, killed, 5))).isZero();

        assertThat(Tree.of(killed)).isEqualTo(Tree.of(whole)).hasSizeGreaterThan(10);
    }

    @Test
    void killedInPlaceAndRunAgainGivesTheSameTexts() throws Exception {
        killInPlaceAndCompare(6);
    }

    @Test
    @Tag("long")
    void killedSixtyTimesInPlaceGivesTheSameTexts() throws Exception {
        killInPlaceAndCompare(60);
    }

    /// Each kill meets a folder in which half of the texts are persons' and are to be put aside.
    private void killInPlaceAndCompare(int kills) throws Exception {
        Path calm = mixed(temp.resolve("calm"));
        assertThat(finish(inPlace(calm, temp.resolve("whole"), 3))).isZero();
        Path stormy = mixed(temp.resolve("stormy"));
        Random random = new Random(20260102);
        int live = 0;
        for (int kill = 0; kill < kills; kill++) {
            Process process = Blazon.start(temp, inPlace(stormy, temp.resolve("killed"), 1 + random.nextInt(8)));
            if (!process.waitFor(900 + random.nextInt(1500), TimeUnit.MILLISECONDS)) {
                live++;
                process.destroyForcibly().waitFor();
            }
        }
        assertThat(live).as("runs that were still going when killed").isPositive();

        assertThat(finish(inPlace(stormy, temp.resolve("killed"), 5))).isZero();

        assertThat(texts(stormy)).isEqualTo(texts(calm)).hasSize(PICTURES + PICTURES / 2);
        assertThat(data(temp.resolve("killed"))).isEqualTo(data(temp.resolve("whole")));
        assertThat(Files.readString(temp.resolve("err.txt")))
                .contains("texts beside the pictures: 60 written, 0 left alone\n  replaced 30 of yours, ");
    }

    private static Path mixed(Path folder) throws IOException {
        Pictures.folder(folder.resolve("photos"), PICTURES);
        for (int index = 0; index < PICTURES; index += 2) {
            Files.delete(folder.resolve(String.format("photos/p%03d.txt", index)));
        }
        return folder.resolve("photos");
    }

    private static Object[] inPlace(Path photos, Path to, int concurrency) {
        List<Object> words = new ArrayList<>(List.of(command(photos, to, concurrency)));
        words.addAll(List.of("--format", "sidecar", "--in-place", "--overwrite"));
        return words.toArray();
    }

    /// The texts that stand there, and those that were put aside.
    private static TreeMap<String, String> texts(Path photos) throws IOException {
        TreeMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(photos)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".txt")).toList()) {
                texts.put(photos.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }

    /// The lives hold the pictures' paths, and these folders differ.
    private static SortedMap<String, String> data(Path run) throws Exception {
        return Tree.of(run).subMap("data/", "data0");
    }

    private static Object[] command(Path photos, Path to, int concurrency) {
        return List.of(
                        "run",
                        "quick-start",
                        "--from",
                        photos,
                        "--to",
                        to,
                        "--samples-per-shard",
                        5,
                        "--concurrency",
                        concurrency,
                        "--max-failures",
                        "50%")
                .toArray();
    }

    private int finish(Object[] command) throws IOException, InterruptedException {
        Process process = Blazon.start(temp, command);
        assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(() -> Blazon.errorsIn(temp)).isLessThan(3);
        return process.exitValue();
    }

    @Test
    void signalEndsTidilyAndTheSameCommandGoesOn() throws Exception {
        Path photos = Pictures.folder(temp.resolve("photos"), 12);
        Path to = temp.resolve("out");
        CountDownLatch asked = new CountDownLatch(5);
        CountDownLatch stopped = new CountDownLatch(1);
        try (VisionServer server = new VisionServer("test-vl").answering(number -> {
            asked.countDown();
            await(number < 5 ? new CountDownLatch(0) : stopped);
            return "Answer.";
        })) {
            List<Object> words = new ArrayList<>(List.of(
                    "run",
                    "dense-captions",
                    "--from",
                    photos,
                    "--to",
                    to,
                    "--samples-per-shard",
                    2,
                    "--concurrency",
                    1,
                    "--model",
                    "captioner=" + server.url()));
            Process process = Blazon.start(temp, words.toArray());
            assertThat(asked.await(MOST_SECONDS, TimeUnit.SECONDS)).isTrue();

            process.destroy();

            assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
            stopped.countDown();
            assertThat(process.exitValue()).isEqualTo(3);
            assertThat(Files.readString(temp.resolve("err.txt")))
                    .contains(
                            "Stopping; finished shards stand. A second signal ends at once.\n",
                            "Stopped, asked by SIGTERM. ",
                            "Go on with the same command: blazon run dense-captions --from ");
            assertThat(Files.readString(to.resolve(".run/log.txt")))
                    .contains("end: exit code 3. Stopped, asked by SIGTERM.");
            int paid = server.questions().size();

            assertThat(finish(words.toArray())).isZero();

            assertThat(Files.readString(temp.resolve("err.txt"))).contains("read 12 = kept 12 + rejected 0 + failed 0");
            assertThat(server.questions().size() - paid).isLessThanOrEqualTo(12 - paid + 1);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
