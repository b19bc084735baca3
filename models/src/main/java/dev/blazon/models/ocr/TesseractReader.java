package dev.blazon.models.ocr;

import dev.blazon.core.fault.SampleException;
import dev.blazon.core.image.Pixels;
import dev.blazon.core.model.TextReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads text by the installed `tesseract` command, one process a picture, as many at a time as there are processors.
public final class TesseractReader implements TextReader {
    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final Pattern VERSION = Pattern.compile("tesseract v?([0-9][0-9A-Za-z.-]*)");

    private final Path command;
    private final String version;
    private final Layout layout;
    private final Duration deadline;
    private final Semaphore processes = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    /// How the text is expected to lie.
    public enum Layout {
        /// Blocks and columns, as on a page.
        PAGE(3),
        /// Anywhere, as in a photo.
        SPARSE(11);

        private final int mode;

        Layout(int mode) {
            this.mode = mode;
        }
    }

    private TesseractReader(Path command, String version, Layout layout, Duration deadline) {
        this.command = command;
        this.version = version;
        this.layout = layout;
        this.deadline = deadline;
    }

    /// The reader behind the first `tesseract` of a search path; empty when there is none or it does not start.
    ///
    /// @param searchPath as in the environment variable `PATH`
    public static Optional<TesseractReader> find(String searchPath, Layout layout) {
        return Stream.of(searchPath.split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .flatMap(TesseractReader::command)
                .findFirst()
                .flatMap(command -> open(command, layout, DEADLINE));
    }

    private static Stream<Path> command(String folder) {
        try {
            return Stream.of("tesseract", "tesseract.exe")
                    .map(name -> Path.of(folder, name))
                    .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                    .toList()
                    .stream();
        } catch (InvalidPathException _) {
            return Stream.empty();
        }
    }

    static Optional<TesseractReader> open(Path command, Layout layout, Duration deadline) {
        try {
            Commands.Ended ended = Commands.run(List.of(command.toString(), "--version"), new byte[0], DEADLINE);
            Matcher version = VERSION.matcher(ended.output() + ended.errors());
            return version.find()
                    ? Optional.of(new TesseractReader(command, version.group(1), layout, deadline))
                    : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public String signature() {
        return "tesseract-" + version + " lang=eng psm=" + layout.mode;
    }

    @Override
    public List<TextLine> read(Pixels pixels, String place) {
        byte[] picture = ppm(pixels);
        List<String> line = List.of(
                command.toString(), "stdin", "stdout", "-l", "eng", "--psm", Integer.toString(layout.mode), "tsv");
        try {
            processes.acquire();
            try {
                return lines(Commands.run(line, picture, deadline), place);
            } finally {
                processes.release();
            }
        } catch (IOException fault) {
            throw new SampleException(
                    "ocr-failed",
                    "[" + place + "] tesseract does not run: '" + fault.getMessage() + "'. Run '" + command
                            + "' by hand.",
                    fault);
        } catch (InterruptedException fault) {
            Thread.currentThread().interrupt();
            throw new SampleException(
                    "ocr-interrupted", "[" + place + "] Reading text was interrupted. Run again.", fault);
        }
    }

    private List<TextLine> lines(Commands.Ended ended, String place) {
        if (ended.late()) {
            throw new SampleException(
                    "ocr-timeout",
                    "[" + place + "] tesseract did not end within " + deadline.toMillis()
                            + " ms. Use smaller pictures.");
        }
        if (ended.status() != 0) {
            String words = ended.errors().strip();
            throw new SampleException(
                    "ocr-failed",
                    "[" + place + "] tesseract ended with status " + ended.status() + ": '"
                            + words.substring(0, Math.min(words.length(), 200)) + "'. Run '" + command + "' by hand.");
        }
        return switch (layout) {
            // columns would be torn apart by sorting
            case PAGE -> TsvLines.inReadingOrder(ended.output());
            case SPARSE -> TsvLines.fromTopToBottom(ended.output());
        };
    }

    /// As PPM: packing a picture as PNG and unpacking it again would take longer than handing it over.
    private static byte[] ppm(Pixels pixels) {
        byte[] head = ("P6 " + pixels.width() + " " + pixels.height() + " 255\n").getBytes(StandardCharsets.US_ASCII);
        int[] argb = pixels.shared();
        byte[] ppm = Arrays.copyOf(head, head.length + 3 * argb.length);
        int to = head.length;
        for (int colour : argb) {
            int rgb = overWhite(colour);
            ppm[to++] = (byte) (rgb >> 16);
            ppm[to++] = (byte) (rgb >> 8);
            ppm[to++] = (byte) rgb;
        }
        return ppm;
    }

    private static int overWhite(int argb) {
        int alpha = argb >>> 24;
        return mixed(argb >> 16, alpha) << 16 | mixed(argb >> 8, alpha) << 8 | mixed(argb, alpha);
    }

    private static int mixed(int channel, int alpha) {
        return ((channel & 0xFF) * alpha + 255 * (255 - alpha) + 127) / 255;
    }
}
