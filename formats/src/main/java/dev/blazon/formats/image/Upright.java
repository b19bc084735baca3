package dev.blazon.formats.image;

import dev.blazon.core.image.Pixels;

/// Turns and mirrors stored pixels as their EXIF orientation asks.
final class Upright {
    private Upright() {}

    static Pixels turn(Pixels stored, int orientation) {
        if (orientation == 1) {
            return stored;
        }
        int width = orientation >= 5 ? stored.height() : stored.width();
        int height = orientation >= 5 ? stored.width() : stored.height();
        int[] argb = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                argb[y * width + x] = source(stored, orientation, x, y);
            }
        }
        return Pixels.wrap(width, height, argb);
    }

    /// The stored value that belongs at an upright place.
    private static int source(Pixels stored, int orientation, int x, int y) {
        int right = stored.width() - 1;
        int bottom = stored.height() - 1;
        return switch (orientation) {
            case 2 -> stored.argb(right - x, y);
            case 3 -> stored.argb(right - x, bottom - y);
            case 4 -> stored.argb(x, bottom - y);
            case 5 -> stored.argb(y, x);
            case 6 -> stored.argb(y, bottom - x);
            case 7 -> stored.argb(right - y, bottom - x);
            case 8 -> stored.argb(right - y, x);
            default -> stored.argb(x, y);
        };
    }
}
