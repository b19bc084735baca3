package dev.blazon.formats.image;

import dev.blazon.formats.image.header.ByteView;
import dev.blazon.formats.image.header.GifLayout.Frame;

/// Unpacks the pixels of one GIF frame. Our own because the JDK's reader fills missing pixels without a word and
/// refuses some frames that other readers show.
final class LzwReader {
    private static final int MAX_CODES = 4096;

    private final ByteView view;
    private final Frame frame;
    private final int[] prefix = new int[MAX_CODES];
    private final byte[] suffix = new byte[MAX_CODES];
    private final byte[] stack = new byte[MAX_CODES + 1];
    private final byte[] pixels;
    private int filled;
    private int at;
    private int blockLeft;
    private int buffer;
    private int buffered;

    LzwReader(ByteView view, Frame frame) {
        this.view = view;
        this.frame = frame;
        this.at = frame.data();
        this.pixels = new byte[frame.width() * frame.height()];
    }

    byte[] read() {
        int minSize = frame.minCodeSize();
        if (minSize < 1 || minSize > 11) {
            throw view.fault().corrupt("The GIF header is impossible: code size of " + minSize + " bits.");
        }
        unpack(1 << minSize);
        if (filled < pixels.length) {
            throw view.fault()
                    .truncated("The GIF picture is cut short: " + filled + " pixels of " + pixels.length + ".");
        }
        return pixels;
    }

    private void unpack(int clear) {
        int size = frame.minCodeSize() + 1;
        int next = clear + 2;
        int previous = -1;
        int first = 0;
        while (filled < pixels.length) {
            int code = code(size);
            if (code == clear) {
                size = frame.minCodeSize() + 1;
                next = clear + 2;
                previous = -1;
                continue;
            }
            if (code < 0 || code == clear + 1) {
                return;
            }
            if (code > next || code == next && previous < 0 || code >= MAX_CODES) {
                throw view.fault().corrupt("The GIF picture has an impossible code after " + filled + " pixels.");
            }
            // The one code that is not in the table yet stands for the previous run and its own first pixel.
            first = emit(code == next ? previous : code, clear, code == next, first);
            if (previous >= 0 && next < MAX_CODES) {
                prefix[next] = previous;
                suffix[next] = (byte) first;
                next++;
                if (next == 1 << size && size < 12) {
                    size++;
                }
            }
            previous = code;
        }
    }

    /// Writes the run of a code and gives its first pixel.
    private int emit(int code, int clear, boolean repeatFirst, int previousFirst) {
        int depth = 0;
        if (repeatFirst) {
            stack[depth++] = (byte) previousFirst;
        }
        int walk = code;
        while (walk > clear) {
            stack[depth++] = suffix[walk];
            walk = prefix[walk];
        }
        stack[depth++] = (byte) walk;
        while (depth > 0 && filled < pixels.length) {
            pixels[filled++] = stack[--depth];
        }
        return walk;
    }

    /// The next code, or -1 at the end of the data.
    private int code(int size) {
        while (buffered < size) {
            if (blockLeft == 0) {
                blockLeft = at < view.size() ? view.u8(at++) : 0;
            }
            if (blockLeft == 0 || at >= view.size()) {
                return -1;
            }
            buffer |= view.u8(at++) << buffered;
            buffered += 8;
            blockLeft--;
        }
        int code = buffer & (1 << size) - 1;
        buffer >>>= size;
        buffered -= size;
        return code;
    }
}
