package dev.blazon.formats.image.header;

import dev.blazon.formats.image.header.GifLayout.Frame;
import java.util.Optional;

/// Walks the blocks of a GIF file. The first frame must be whole; a later one that is cut short only ends the count,
/// because no more than the first is ever decoded.
final class GifWalk {
    private static final Span NO_PALETTE = new Span(0, 0);

    private final ByteView view;
    private Optional<Frame> first = Optional.empty();
    private Optional<String> cut = Optional.empty();
    private int frames;
    private int transparent = -1;
    private int at;

    GifWalk(ByteView view) {
        this.view = view;
    }

    GifLayout read() {
        int flags = view.u8(10);
        Span palette = palette(13, flags);
        at = 13 + palette.length();
        while (view.has(at, 1) && block(palette)) {
            // each call steps over one block
        }
        Frame frame = first.orElseThrow(() -> noFrame());
        int width = Math.max(view.u16le(6), frame.left() + frame.width());
        int height = Math.max(view.u16le(8), frame.top() + frame.height());
        boolean covers = frame.width() == width && frame.height() == height;
        return new GifLayout(width, height, frames, frame.transparent() >= 0 || !covers, cut, frame);
    }

    private RuntimeException noFrame() {
        return at >= view.size()
                ? view.fault().truncated("The GIF file ends before its first picture: " + view.size() + " bytes.")
                : view.fault().corrupt("The GIF file has no picture.");
    }

    private static Span palette(int from, int flags) {
        return (flags & 0x80) == 0 ? NO_PALETTE : new Span(from, from + (3 << (flags & 7) + 1));
    }

    /// False at the end of the file or where it stops making sense.
    private boolean block(Span globalPalette) {
        return switch (view.u8(at)) {
            case 0x21 -> extension();
            case 0x2C -> picture(globalPalette);
            default -> false;
        };
    }

    private boolean extension() {
        if (view.has(at, 8) && view.u8(at + 1) == 0xF9 && view.u8(at + 2) >= 4) {
            transparent = (view.u8(at + 3) & 1) == 0 ? -1 : view.u8(at + 6);
        }
        at += 2;
        return skipData();
    }

    private boolean picture(Span globalPalette) {
        if (!view.has(at, 11)) {
            return lost();
        }
        int start = at;
        int flags = view.u8(at + 9);
        Span own = palette(at + 10, flags);
        at += 10 + own.length();
        if (!view.has(at, 1)) {
            return lost();
        }
        frames++;
        if (first.isEmpty()) {
            first = Optional.of(frame(start, flags, own.length() > 0 ? own : globalPalette));
        }
        transparent = -1;
        at++;
        boolean whole = skipData();
        if (!whole && frames == 1) {
            cut = Optional.of(
                    "The GIF file is cut short: its first picture does not end within " + view.size() + " bytes.");
        }
        return whole;
    }

    private boolean lost() {
        at = view.size();
        return false;
    }

    private Frame frame(int start, int flags, Span palette) {
        int width = view.u16le(start + 5);
        int height = view.u16le(start + 7);
        if (width == 0 || height == 0) {
            throw view.fault().corrupt("The GIF header is impossible: picture of " + width + " x " + height + " px.");
        }
        return new Frame(
                view.u16le(start + 1),
                view.u16le(start + 3),
                width,
                height,
                palette,
                transparent,
                (flags & 0x40) != 0,
                view.u8(at),
                at + 1);
    }

    /// Steps over data blocks up to their terminator; false when the file ends first.
    private boolean skipData() {
        while (view.has(at, 1)) {
            int length = view.u8(at);
            at += 1 + length;
            if (length == 0) {
                return true;
            }
        }
        return false;
    }
}
