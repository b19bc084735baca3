package dev.blazon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What goes wrong elsewhere between a run and its server, each against a server on the loopback. The list is
/// `docs/failure-classes.md`.
final class FailureClassesRunTest {
    private static final String RECIPE = """
            recipe: one
            version: 1
            summary: One caption each.
            models:
              captioner: {kind: openai}
            steps:
              - caption-image: {model: captioner, prompts: [p.md]}
            """;

    @TempDir
    private Path temp;

    private Path recipe = Path.of("");
    private Path to = Path.of("");

    @BeforeEach
    void prepare() throws IOException {
        recipe = Files.writeString(temp.resolve("one.yaml"), RECIPE);
        Files.writeString(temp.resolve("p.md"), "Describe {{ key }}.");
        to = temp.resolve("out");
    }

    private Object[] words(VisionServer server, Path photos, Object... more) {
        List<Object> words = new ArrayList<>(List.of(
                "run",
                recipe,
                "--from",
                photos,
                "--to",
                to,
                "--format",
                "jsonl",
                "--ocr",
                "off",
                "--model",
                "captioner=" + server.url()));
        words.addAll(List.of(more));
        return words.toArray();
    }

    @Test
    void oneRefusedPictureOfAThousandIsLostAlone() throws Exception {
        Path photos = Pictures.folder(temp.resolve("photos"), 1000);
        try (VisionServer server = new VisionServer("test-vl").refusing(body -> body.contains("Describe p500."))) {
            Blazon.Ended ended = Blazon.run(words(server, photos, "--max-failures", "1"));

            assertThat(ended.exitCode()).isZero();
            assertThat(ended.err())
                    .contains(
                            "read 1,000 = kept 999 + rejected 0 + failed 1\n",
                            "  failed 1  model-request-refused (step 1 caption-image): 'p500'\n");
            assertThat(Files.readAllLines(to.resolve("data/00000.jsonl")))
                    .hasSize(999)
                    .noneMatch(line -> line.contains("\"p500\""));
        }
    }

    /// No seventeenth question comes before any was answered, however many are allowed.
    @Test
    void aServerIsNotMetWithABurst() throws Exception {
        Path photos = Pictures.folder(temp.resolve("photos"), 200);
        Semaphore arrived = new Semaphore(0);
        CountDownLatch open = new CountDownLatch(1);
        try (VisionServer server = new VisionServer("test-vl").answering(_ -> {
            arrived.release();
            await(open);
            return "A picture.";
        })) {
            Thread run = Thread.ofVirtual().start(() -> Blazon.run(words(server, photos, "--concurrency", 150)));
            assertThat(arrived.tryAcquire(16, 60, TimeUnit.SECONDS)).isTrue();

            assertThat(arrived.tryAcquire(1, 500, TimeUnit.MILLISECONDS))
                    .as("one more")
                    .isFalse();

            open.countDown();
            run.join();
            assertThat(Files.readAllLines(to.resolve("data/00000.jsonl"))).hasSize(200);
        }
    }

    /// Whoever asks each of 150 samples again after a second would send 300 questions and more meanwhile.
    @Test
    void aServerThatRefusesEverybodyIsLeftAloneAndNobodyIsLost() throws Exception {
        Path photos = Pictures.folder(temp.resolve("photos"), 200);
        AtomicInteger refusals = new AtomicInteger();
        AtomicLong begun = new AtomicLong();
        try (VisionServer server = new VisionServer("test-vl").refusing(503, body -> {
            if (!body.contains("Describe ")) {
                return false;
            }
            begun.compareAndSet(0, System.nanoTime());
            boolean down = System.nanoTime() - begun.get() < 2_000_000_000L;
            refusals.addAndGet(down ? 1 : 0);
            return down;
        })) {
            Blazon.Ended ended = Blazon.run(words(server, photos, "--concurrency", 150));

            assertThat(ended.err()).contains("read 200 = kept 200 + rejected 0 + failed 0\n");
            assertThat(refusals.get()).isBetween(1, 149);
        }
    }

    @Test
    void aServerThatNeverAnswersEndsTheRunWithItsCause() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        try (VisionServer server = new VisionServer("test-vl").answering(_ -> {
            await(never);
            return "";
        })) {
            Blazon.Ended ended =
                    Blazon.run(words(server, Pictures.folder(temp.resolve("photos"), 1), "--stall-after", 1));
            never.countDown();

            assertThat(ended.exitCode()).isEqualTo(3);
            assertThat(ended.err())
                    .containsPattern(
                            "Stopped, No progress for \\d+ s: \\[.*p000.* step 1 caption-image\\] has been there"
                                    + " for \\d+ s, with 1 samples in process");
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// The stored corners are red, green, blue and white, row by row; the standard says how a viewer turns them.
    @ParameterizedTest
    @CsvSource({
        "1, RGBW", "2, GRWB", "3, WBGR", "4, BWRG", "5, RBGW", "6, BRWG", "7, WGBR", "8, GWRB",
    })
    void aTurnedPictureIsSentAsPersonsSeeIt(int orientation, String corners) throws Exception {
        Path photos = Files.createDirectories(temp.resolve("photos"));
        Files.write(photos.resolve("a.jpg"), turned(orientation));
        try (VisionServer server = new VisionServer("test-vl")) {
            assertThat(Blazon.run(words(server, photos)).exitCode()).isZero();

            assertThat(cornersOf(server.questions().getFirst())).isEqualTo(corners);
        }
    }

    private static byte[] turned(int orientation) throws IOException {
        BufferedImage image = new BufferedImage(240, 160, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        Color[] colours = {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};
        for (int corner = 0; corner < 4; corner++) {
            brush.setColor(colours[corner]);
            brush.fillRect(corner % 2 * 120, corner / 2 * 80, 120, 80);
        }
        brush.dispose();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", jpeg);
        byte[] plain = jpeg.toByteArray();
        byte[] exif = HexFormat.of()
                .parseHex("ffe10022457869660000" + "4d4d002a00000008" + "0001" + "011200030000000100"
                        + String.format("%02x", orientation) + "0000" + "00000000");
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(plain, 0, 2);
        whole.write(exif);
        whole.write(plain, 2, plain.length - 2);
        return whole.toByteArray();
    }

    private static String cornersOf(String question) throws IOException {
        Matcher data = Pattern.compile("base64,([A-Za-z0-9+/=]+)").matcher(question);
        assertThat(data.find()).isTrue();
        BufferedImage sent =
                ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(data.group(1))));
        StringBuilder corners = new StringBuilder();
        for (int corner = 0; corner < 4; corner++) {
            int x = (corner % 2 * 2 + 1) * sent.getWidth() / 4;
            int y = (corner / 2 * 2 + 1) * sent.getHeight() / 4;
            corners.append(nearest(new Color(sent.getRGB(x, y))));
        }
        return corners.toString();
    }

    private static char nearest(Color colour) {
        boolean red = colour.getRed() > 128;
        boolean green = colour.getGreen() > 128;
        if (red && green) {
            return 'W';
        }
        return red ? 'R' : green ? 'G' : 'B';
    }
}
