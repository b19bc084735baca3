package dev.blazon.formats.image;

import dev.blazon.core.image.Pixels;

/// Suspects a JPEG whose data ended early although its end marker is there: the decoder fills the rest with exact
/// mid-grey and tells OpenCV nothing.
final class GreyFill {
    private static final int MID_GREY = 0xFF808080;
    private static final int DEPTH = 4;

    private GreyFill() {}

    /// True when the end of the last rows is nothing but mid-grey. A picture may really be so: the slower decoder,
    /// which
    /// hears the complaints, decides.
    static boolean suspected(Pixels pixels) {
        int fromX = Math.max(0, pixels.width() - 2 * DEPTH);
        int fromY = Math.max(0, pixels.height() - DEPTH);
        for (int y = fromY; y < pixels.height(); y++) {
            for (int x = fromX; x < pixels.width(); x++) {
                if (pixels.argb(x, y) != MID_GREY) {
                    return false;
                }
            }
        }
        return true;
    }
}
