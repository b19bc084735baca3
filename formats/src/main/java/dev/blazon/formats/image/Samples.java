package dev.blazon.formats.image;

/// Brings samples of any size to 8 bits.
final class Samples {
    private Samples() {}

    /// A value of 0 to `max` as 0 to 255, rounded.
    static int toByte(int value, int max) {
        return max == 255 ? value : (int) ((value * 255L + max / 2) / max);
    }
}
