package dev.blazon.app.doctor;

import dev.blazon.app.setup.Composer;
import dev.blazon.app.setup.Ocr;
import dev.blazon.core.image.Bytes;
import dev.blazon.core.image.ImageCodec;
import dev.blazon.core.image.ImageHeader;
import dev.blazon.core.image.Pixels;
import dev.blazon.core.model.TextReader;
import dev.blazon.formats.image.Codecs;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Whether pictures and the text in them can be read.
final class PictureCheck {
    private static final int SIDE = 64;

    private PictureCheck() {}

    static List<Finding> all() {
        return List.of(codec(), text());
    }

    /// Encodes a grey square and decodes it again.
    private static Finding codec() {
        try {
            ImageCodec codec = Codecs.open();
            int[] grey = new int[SIDE * SIDE];
            Arrays.fill(grey, 0xFF808080);
            Bytes jpeg = codec.encodeJpeg(Pixels.wrap(SIDE, SIDE, grey), 90);
            ImageHeader header = codec.inspect(jpeg, "doctor");
            Pixels decoded = codec.decode(jpeg, header, SIDE, "doctor");
            return decoded.width() == SIDE
                    ? Finding.ok("pictures", "encoded and decoded")
                    : Finding.problem("pictures", "decoded to the wrong size", "Report this with your machine's kind.");
        } catch (RuntimeException | LinkageError fault) {
            return Finding.problem(
                    "pictures",
                    "a test picture cannot be decoded: " + fault.getMessage(),
                    "Delete app/target in Blazon's folder, so that it is built again for this machine.");
        }
    }

    private static Finding text() {
        Optional<TextReader> reader = Composer.textReader(Ocr.AUTO);
        return reader.map(found -> Finding.ok("text", found.signature()))
                .orElseGet(() -> Finding.note(
                        "text",
                        "no 'tesseract' on the PATH, so text in pictures is not read",
                        "Debian, Ubuntu: sudo apt-get install tesseract-ocr. macOS: brew install tesseract."));
    }
}
