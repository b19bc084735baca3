package dev.blazon.formats.image.header;

import dev.blazon.core.image.ImageFormat;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/// Tells a picture's format by its first bytes, never by its name, and names what is no picture that we decode.
final class Magic {
    private static final int HEAD = 1024;

    private Magic() {}

    static ImageFormat formatOf(ByteView view) {
        if (view.size() == 0) {
            throw view.fault().empty();
        }
        return decodable(view).orElseThrow(() -> refuse(view));
    }

    /// The sentences for a picture that we know and do not decode.
    static String convert(String name) {
        return name + " pictures are not decoded. Convert them to JPEG, PNG or WebP.";
    }

    private static Optional<ImageFormat> decodable(ByteView view) {
        if (view.startsWith(0, "\u00FF\u00D8\u00FF")) {
            return Optional.of(ImageFormat.JPEG);
        }
        if (view.startsWith(0, "\u0089PNG\r\n\u001A\n")) {
            return Optional.of(ImageFormat.PNG);
        }
        if (view.startsWith(0, "RIFF") && view.startsWith(8, "WEBP")) {
            return Optional.of(ImageFormat.WEBP);
        }
        if (view.startsWith(0, "GIF87a") || view.startsWith(0, "GIF89a")) {
            return Optional.of(ImageFormat.GIF);
        }
        if (isTiff(view)) {
            return Optional.of(ImageFormat.TIFF);
        }
        return isBmp(view) ? Optional.of(ImageFormat.BMP) : Optional.empty();
    }

    private static boolean isTiff(ByteView view) {
        boolean classic = view.startsWith(0, "II*\0") && !view.startsWith(8, "CR\2") || view.startsWith(0, "MM\0*");
        return classic || view.startsWith(0, "II+\0\10\0\0\0") || view.startsWith(0, "MM\0+\0\10\0\0");
    }

    /// Two letters alone would take in any text that begins with "BM".
    private static boolean isBmp(ByteView view) {
        return view.startsWith(0, "BM") && view.has(0, 18) && view.u8(16) == 0 && view.u8(17) == 0;
    }

    private static RuntimeException refuse(ByteView view) {
        Optional<String> foreign = ForeignFormat.nameOf(view);
        if (foreign.isPresent()) {
            return view.fault().unsupported(convert(foreign.get()));
        }
        Optional<String> other = otherContent(view);
        if (other.isPresent()) {
            return view.fault()
                    .unsupported("The bytes are " + other.get()
                            + ", not a picture: the server or the download put it in the picture's place."
                            + " Fetch the picture again or leave it out.");
        }
        return view.fault().notRecognised(summary(view));
    }

    private static String summary(ByteView view) {
        byte[] array = view.shared();
        boolean zeros = true;
        for (int i = 0; i < Math.min(HEAD, array.length); i++) {
            zeros &= array[i] == 0;
        }
        String start = HexFormat.of().formatHex(array, 0, Math.min(4, array.length));
        return array.length + " bytes starting " + (zeros ? "with zeros only" : start);
    }

    private static Optional<String> otherContent(ByteView view) {
        if (!isText(view)) {
            return ForeignFormat.fileKindOf(view);
        }
        String text = head(view);
        String start = text.stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("version https://git-lfs")) {
            return Optional.of("a Git LFS pointer");
        }
        if (start.contains("<html") || start.startsWith("<!doctype html") || start.startsWith("<head")) {
            return Optional.of("an HTML page");
        }
        if (start.startsWith("<")) {
            return Optional.of("an XML or HTML text");
        }
        return Optional.of(start.startsWith("{") || start.startsWith("[") ? "a JSON text" : "plain text");
    }

    static String head(ByteView view) {
        String text = new String(view.shared(), 0, Math.min(HEAD, view.size()), StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    static boolean isText(ByteView view) {
        String text = head(view);
        long odd = text.chars()
                .filter(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f')
                .count();
        long broken = text.chars().filter(c -> c == 0xFFFD).count();
        return odd == 0 && broken * 20 <= text.length();
    }
}
