package dev.blazon.engine.report.picture;

import dev.blazon.core.image.Pixels;

/// Makes pictures small by averaging areas, transparency laid over white.
public final class Thumbnail {

    private Thumbnail() {}

    /// The picture with a long side of at most `longSide`; itself when it is small enough.
    public static Pixels of(Pixels pixels, int longSide) {
        int longest = Math.max(pixels.width(), pixels.height());
        if (longest <= longSide) {
            return pixels;
        }
        int width = Math.max(1, Math.round((float) pixels.width() * longSide / longest));
        int height = Math.max(1, Math.round((float) pixels.height() * longSide / longest));
        int[] small = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                small[y * width + x] = mean(pixels, x, y, width, height);
            }
        }
        return Pixels.wrap(width, height, small);
    }

    private static int mean(Pixels pixels, int x, int y, int width, int height) {
        int left = (int) ((long) x * pixels.width() / width);
        int right = Math.max(left + 1, (int) ((long) (x + 1) * pixels.width() / width));
        int top = (int) ((long) y * pixels.height() / height);
        int bottom = Math.max(top + 1, (int) ((long) (y + 1) * pixels.height() / height));
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int row = top; row < bottom; row++) {
            for (int column = left; column < right; column++) {
                int opaque = overWhite(pixels.argb(column, row));
                red += opaque >> 16 & 0xFF;
                green += opaque >> 8 & 0xFF;
                blue += opaque & 0xFF;
            }
        }
        long area = (long) (right - left) * (bottom - top);
        return 0xFF000000 | (int) (red / area) << 16 | (int) (green / area) << 8 | (int) (blue / area);
    }

    /// A colour as it looks on white paper.
    static int overWhite(int argb) {
        int alpha = argb >>> 24;
        if (alpha == 0xFF) {
            return argb;
        }
        int red = over(argb >> 16 & 0xFF, alpha);
        int green = over(argb >> 8 & 0xFF, alpha);
        int blue = over(argb & 0xFF, alpha);
        return 0xFF000000 | red << 16 | green << 8 | blue;
    }

    private static int over(int channel, int alpha) {
        return (channel * alpha + 255 * (255 - alpha)) / 255;
    }
}
