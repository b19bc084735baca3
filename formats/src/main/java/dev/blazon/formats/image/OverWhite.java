package dev.blazon.formats.image;

import dev.blazon.core.image.Pixels;

/// Lays transparent pixels over white.
final class OverWhite {
    private OverWhite() {}

    static Pixels lay(Pixels pixels) {
        int[] argb = pixels.shared().clone();
        for (int i = 0; i < argb.length; i++) {
            argb[i] = lay(argb[i]);
        }
        return Pixels.wrap(pixels.width(), pixels.height(), argb);
    }

    private static int lay(int value) {
        int alpha = value >>> 24;
        return alpha == 255
                ? value
                : 0xFF << 24 | mix(value >> 16, alpha) << 16 | mix(value >> 8, alpha) << 8 | mix(value, alpha);
    }

    private static int mix(int channel, int alpha) {
        return ((channel & 0xFF) * alpha + 255 * (255 - alpha) + 127) / 255;
    }
}
