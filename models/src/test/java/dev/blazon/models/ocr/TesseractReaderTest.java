package dev.blazon.models.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.blazon.core.fault.SampleException;
import dev.blazon.core.image.Pixels;
import dev.blazon.core.model.TextReader.TextLine;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TesseractReaderTest {
    private static final Pixels WHITE = Pixels.wrap(2, 1, new int[] {0xFFFFFFFF, 0x00000000});
    private static final Path PAGE = Path.of("../../shared/data/ocr/skimage_bw_text.png");

    @TempDir
    private Path folder;

    private TesseractReader fake(String script, Duration deadline) throws Exception {
        return fake(script, TesseractReader.Layout.PAGE, deadline);
    }

    private TesseractReader fake(String script, TesseractReader.Layout layout, Duration deadline) throws Exception {
        Path command = folder.resolve("tesseract");
        Files.writeString(
                command, "#!/bin/sh\nif [ \"$1\" = --version ]; then echo 'tesseract 9.8.7'; exit; fi\n" + script);
        Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwx------"));
        return TesseractReader.open(command, layout, deadline).orElseThrow();
    }

    @Test
    void findsTheCommandOnTheSearchPath() throws Exception {
        fake("", Duration.ofSeconds(60));

        assertThat(TesseractReader.find("/nowhere:\0:" + folder, TesseractReader.Layout.SPARSE)
                        .map(TesseractReader::signature))
                .contains("tesseract-9.8.7 lang=eng psm=11");
        assertThat(TesseractReader.find("/nowhere", TesseractReader.Layout.PAGE))
                .isEmpty();
    }

    private static final String TABLE = """
            cat > /dev/null
            printf 'level\\tpage_num\\tblock_num\\tpar_num\\tline_num\\tword_num\\tleft\\ttop\\twidth\\theight\\tconf\\ttext\\n'
            printf '5\\t1\\t1\\t1\\t1\\t1\\t10\\t50\\t5\\t5\\t90.0\\tlower\\n'
            printf '5\\t1\\t1\\t1\\t1\\t2\\t20\\t50\\t5\\t5\\t70.0\\tline\\n'
            printf '5\\t1\\t2\\t1\\t1\\t1\\t10\\t20\\t5\\t5\\t96.5\\tupper\\n'
            printf '5\\t1\\t2\\t1\\t1\\t2\\t10\\t20\\t5\\t5\\t95.0\\t \\n'
            """;

    @Test
    void joinsWordsToLinesAndKeepsTheOrderOfAPage() throws Exception {
        TesseractReader reader = fake(TABLE, Duration.ofSeconds(60));

        assertThat(reader.read(WHITE, "a.jpg"))
                .containsExactly(new TextLine("lower line", 0.8), new TextLine("upper", 0.965));
    }

    @Test
    void readsSparseTextFromTopToBottom() throws Exception {
        TesseractReader reader = fake(TABLE, TesseractReader.Layout.SPARSE, Duration.ofSeconds(60));

        assertThat(reader.read(WHITE, "a.jpg")).extracting(TextLine::text).containsExactly("upper", "lower line");
    }

    @Test
    void handsThePictureOverAsPpmWithTransparencyOverWhite() throws Exception {
        Path given = folder.resolve("given.ppm");
        TesseractReader reader = fake("cat > '" + given + "'", Duration.ofSeconds(60));

        reader.read(Pixels.wrap(2, 1, new int[] {0xFF102030, 0}), "a.jpg");

        assertThat(Files.readAllBytes(given))
                .startsWith("P6 2 1 255\n".getBytes(StandardCharsets.US_ASCII))
                .endsWith(0x10, 0x20, 0x30, 0xFF, 0xFF, 0xFF)
                .hasSize(17);
    }

    @Test
    void tellsWhatTheCommandSaid() throws Exception {
        TesseractReader reader = fake("echo 'no language' >&2; exit 3", Duration.ofSeconds(60));

        assertThatThrownBy(() -> reader.read(WHITE, "a.jpg"))
                .isInstanceOf(SampleException.class)
                .hasMessage("[a.jpg] tesseract ended with status 3: 'no language'. Run '" + folder.resolve("tesseract")
                        + "' by hand.");
    }

    @Test
    void killsACommandThatDoesNotEnd() throws Exception {
        TesseractReader reader = fake("exec sleep 1000", Duration.ofMillis(200));

        assertThatThrownBy(() -> reader.read(WHITE, "a.jpg"))
                .hasMessage("[a.jpg] tesseract did not end within 200 ms. Use smaller pictures.");
    }

    @Test
    void readsAPageWhenTesseractIsInstalled() throws Exception {
        Optional<TesseractReader> installed = TesseractReader.find(
                Optional.ofNullable(System.getenv("PATH")).orElse(""), TesseractReader.Layout.PAGE);
        assumeThat(installed).isPresent();
        assumeThat(PAGE).exists();

        List<TextLine> lines = installed.orElseThrow().read(pixels(PAGE), "page");

        assertThat(lines).extracting(TextLine::text).anyMatch(text -> text.contains("detestable as joint"));
    }

    static Pixels pixels(Path file) throws Exception {
        BufferedImage image = ImageIO.read(file.toFile());
        int[] argb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return Pixels.wrap(image.getWidth(), image.getHeight(), argb);
    }
}
