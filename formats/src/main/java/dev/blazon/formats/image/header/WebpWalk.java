package dev.blazon.formats.image.header;

import java.util.Optional;

/// Walks the RIFF chunks of a WebP file.
final class WebpWalk {
    private final ByteView view;
    private int width;
    private int height;
    private int left;
    private int top;
    private int frames;
    private boolean extended;
    private boolean alpha;
    private boolean pixels;
    private Optional<Span> exif = Optional.empty();
    private Optional<Span> xmp = Optional.empty();

    WebpWalk(ByteView view) {
        this.view = view;
    }

    WebpLayout read() {
        long end = 8 + view.u32le(4);
        boolean whole = walk((int) Math.min(end, view.size())) && end <= view.size();
        if (whole && (!pixels || width == 0 || height == 0)) {
            throw view.fault().corrupt("The WebP file has no picture data.");
        }
        Optional<String> cut = whole
                ? Optional.empty()
                : Optional.of("The WebP file is cut short: " + view.size() + " bytes of " + end + ".");
        return new WebpLayout(width, height, left, top, Math.max(1, frames), alpha, cut, exif, xmp);
    }

    /// False when a chunk reaches past the end.
    private boolean walk(int end) {
        long at = 12;
        while (at + 8 <= end) {
            long length = view.u32le(at + 4);
            note(view.latin1(new Span((int) at, (int) at + 4)), at + 8, length);
            if (at + 8 + length > end) {
                return false;
            }
            at += 8 + length + (length & 1);
        }
        return true;
    }

    private void note(String type, long data, long length) {
        boolean whole = view.has(data, length);
        switch (type) {
            case "VP8X" -> extended(data);
            case "VP8 " -> lossy(data);
            case "VP8L" -> lossless(data);
            case "ALPH" -> alpha = true;
            case "ANMF" -> frame(data);
            case "EXIF" -> exif = whole ? Optional.of(tiffPart(data, length)) : exif;
            case "XMP " -> xmp = whole ? Optional.of(new Span((int) data, (int) (data + length))) : xmp;
            default -> {}
        }
    }

    private void extended(long data) {
        extended = true;
        alpha |= (view.u8(data) & 0x10) != 0;
        width = view.u24le(data + 4) + 1;
        height = view.u24le(data + 7) + 1;
    }

    private void frame(long data) {
        if (frames == 0 && view.has(data, 6)) {
            left = 2 * view.u24le(data);
            top = 2 * view.u24le(data + 3);
        }
        frames++;
        pixels = true;
    }

    private void lossy(long data) {
        if (!view.has(data, 10) || view.u24le(data + 3) != 0x2A019D) {
            return;
        }
        grow(view.u16le(data + 6) & 0x3FFF, view.u16le(data + 8) & 0x3FFF);
    }

    private void lossless(long data) {
        if (!view.has(data, 5) || view.u8(data) != 0x2F) {
            return;
        }
        long bits = view.u32le(data + 1);
        if (!extended) {
            alpha = (bits >> 28 & 1) != 0;
        }
        grow((int) (bits & 0x3FFF) + 1, (int) (bits >> 14 & 0x3FFF) + 1);
    }

    /// A picture larger than its canvas is refused later by the decoder; the caps must see the larger of both.
    private void grow(int pictureWidth, int pictureHeight) {
        pixels = true;
        width = Math.max(width, pictureWidth);
        height = Math.max(height, pictureHeight);
    }

    /// Some writers put JPEG's `Exif` prefix in front.
    private Span tiffPart(long data, long length) {
        int prefix = view.startsWith(data, "Exif\0\0") && length >= 6 ? 6 : 0;
        return new Span((int) data + prefix, (int) (data + length));
    }
}
