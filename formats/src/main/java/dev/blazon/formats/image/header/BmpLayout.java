package dev.blazon.formats.image.header;

import dev.blazon.core.image.ImageFormat;
import java.util.Optional;

/// A BMP file with an OS/2 or Windows header.
///
/// @param compression 0 none, 1 and 2 run-length, 3 bit fields
public record BmpLayout(int width, int height, int depth, int compression, boolean alpha, Optional<String> cut)
        implements Layout {

    static BmpLayout read(ByteView view) {
        long headerSize = view.u32le(14);
        return switch ((int) Math.min(headerSize, 1000)) {
            case 12 -> of(view, view.u16le(18), view.u16le(20), view.u16le(24), 0);
            case 40, 52, 56, 64, 108, 124 -> of(view, view.i32le(18), view.i32le(22), view.u16le(28), view.i32le(30));
            default ->
                throw view.fault().corrupt("The BMP header is impossible: its size is " + headerSize + " bytes.");
        };
    }

    private static BmpLayout of(ByteView view, int width, int signedHeight, int depth, int compression) {
        int height = Math.abs(signedHeight);
        if (width < 1 || height < 1) {
            throw view.fault().corrupt("The BMP header is impossible: " + width + " x " + signedHeight + " px.");
        }
        if (depth != 1 && depth != 4 && depth != 8 && depth != 16 && depth != 24 && depth != 32) {
            throw view.fault().corrupt("The BMP header is impossible: " + depth + " bits a pixel.");
        }
        if (compression < 0 || compression > 3) {
            throw view.fault().unsupported(Magic.convert("BMP with compression " + compression));
        }
        boolean alpha = depth == 32 && compression == 3 && view.u32le(14) >= 56 && view.u32le(66) != 0;
        return new BmpLayout(width, height, depth, compression, alpha, cut(view, width, height, depth, compression));
    }

    private static Optional<String> cut(ByteView view, int width, int height, int depth, int compression) {
        long row = ((long) width * depth + 31) / 32 * 4;
        boolean runLength = compression == 1 || compression == 2;
        double needed = view.u32le(10) + (runLength ? 0.0 : (double) row * height);
        return needed <= view.size()
                ? Optional.empty()
                : Optional.of("The BMP file is cut short: " + view.size() + " bytes of " + (long) needed + ".");
    }

    @Override
    public ImageFormat format() {
        return ImageFormat.BMP;
    }

    @Override
    public int frames() {
        return 1;
    }

    @Override
    public int bits() {
        return 8;
    }
}
