package dev.blazon.app.eval.serve;

import dev.blazon.core.fault.RecipeException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Cuts a stream of bytes into lines of UTF-8. A line that is none is left behind whole, and the next one can be read.
final class RequestLines {
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private int number;
    private boolean isEnded = true;

    /// @param longest line in bytes
    RequestLines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /// Waits for the next byte or the end. What is left of a line whose reading was broken off is passed over.
    boolean hasNext() throws IOException {
        while (!isEnded && fill()) {
            pass(lineBreak());
        }
        return fill();
    }

    private boolean fill() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(buffer));
        }
        return at < end;
    }

    /// The last line needs no line break.
    ///
    /// @throws RecipeException when it is too long or not UTF-8
    String next() throws IOException {
        number++;
        isEnded = false;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long length = 0;
        while (!isEnded && fill()) {
            int stop = lineBreak();
            length += stop - at;
            if (length <= longest) {
                line.write(buffer, at, stop - at);
            }
            pass(stop);
        }
        if (length > longest) {
            throw new RecipeException(
                    place(), "Seen " + length + " bytes, allowed " + longest + ": send fewer images at once.");
        }
        return text(line.toByteArray());
    }

    private void pass(int stop) {
        isEnded = stop < end;
        at = isEnded ? stop + 1 : stop;
    }

    private int lineBreak() {
        int stop = at;
        while (stop < end && buffer[stop] != '\n') {
            stop++;
        }
        return stop;
    }

    private String text(byte[] line) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
        } catch (CharacterCodingException _) {
            throw new RecipeException(place(), "The line is not UTF-8: send it as UTF-8.");
        }
    }

    /// Where the last line stands, counted from 1.
    String place() {
        return "line " + number;
    }
}
