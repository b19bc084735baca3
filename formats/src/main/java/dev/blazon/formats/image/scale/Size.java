package dev.blazon.formats.image.scale;

/// A size in pixels.
public record Size(int width, int height) {

    /// This size shrunk so that its long side is at most a number of pixels; never enlarged, never below 1.
    public Size within(int longSide) {
        int own = Math.max(width, height);
        return own <= longSide ? this : new Size(shrunk(width, own, longSide), shrunk(height, own, longSide));
    }

    private static int shrunk(int side, int ownLongSide, int longSide) {
        return (int) Math.max(1, Math.round((double) side * longSide / ownLongSide));
    }

    @Override
    public String toString() {
        return width + " x " + height;
    }
}
