package dev.blazon.core.image;

/// A decoded picture, upright (orientation applied), 8 bits a channel, sRGB assumed.
///
/// Owns its array of non-premultiplied ARGB values (`0xAARRGGBB`), row by row from the top left.
public final class Pixels {
    private final int width;
    private final int height;
    private final int[] argb;

    private Pixels(int width, int height, int[] argb) {
        this.width = width;
        this.height = height;
        this.argb = argb;
    }

    /// Takes ownership of the array, whose length must be width times height.
    public static Pixels wrap(int width, int height, int[] argb) {
        if (width < 1 || height < 1 || argb.length != width * height) {
            throw new IllegalArgumentException(
                    "Pixels of " + width + "x" + height + " need that many values, not " + argb.length);
        }
        return new Pixels(width, height, argb);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public int argb(int x, int y) {
        return argb[y * width + x];
    }

    /// The array itself, without a copy, for code that only reads.
    public int[] shared() {
        return argb;
    }
}
