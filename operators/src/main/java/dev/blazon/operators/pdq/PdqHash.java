package dev.blazon.operators.pdq;

import java.util.HexFormat;

/// 256 bits that tell what a picture shows.
///
/// @param first the most significant bits, of the first sixteen hex digits
public record PdqHash(long first, long second, long third, long fourth) {
    /// The hash of pictures that are too small to have one.
    public static final PdqHash ZERO = new PdqHash(0, 0, 0, 0);

    /// How many bits there are.
    public static final int BITS = 256;

    private static final int DIGITS = 64;
    private static final int WORD = 16;

    /// @param hex 64 digits, in capitals or not
    /// @throws IllegalArgumentException when it is something else
    public static PdqHash parse(String hex) {
        if (hex.length() != DIGITS) {
            throw new IllegalArgumentException("A PDQ hash has 64 hex digits, not " + hex.length());
        }
        return new PdqHash(word(hex, 0), word(hex, 1), word(hex, 2), word(hex, 3));
    }

    private static long word(String hex, int number) {
        return HexFormat.fromHexDigitsToLong(hex, number * WORD, (number + 1) * WORD);
    }

    /// In how many bits the two differ, 0 to 256. Upstream takes up to 31 for the same picture.
    public int distance(PdqHash other) {
        return Long.bitCount(first ^ other.first)
                + Long.bitCount(second ^ other.second)
                + Long.bitCount(third ^ other.third)
                + Long.bitCount(fourth ^ other.fourth);
    }

    /// 64 hex digits in small letters.
    @Override
    public String toString() {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(first) + hex.toHexDigits(second) + hex.toHexDigits(third) + hex.toHexDigits(fourth);
    }
}
