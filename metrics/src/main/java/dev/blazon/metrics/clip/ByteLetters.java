package dev.blazon.metrics.clip;

import java.util.stream.IntStream;

/// The letters in which the list of merges writes bytes: printable ones of Latin-1 are themselves, and the 68
/// others follow from U+0100 on. A byte's token is its place among these letters, printable ones first.
final class ByteLetters {
    private static final int[] BYTES = IntStream.concat(
                    IntStream.range(0, 256).filter(ByteLetters::isPrintable),
                    IntStream.range(0, 256).filter(letter -> !isPrintable(letter)))
            .toArray();
    private static final int PRINTABLE =
            (int) IntStream.range(0, 256).filter(ByteLetters::isPrintable).count();

    private ByteLetters() {}

    private static boolean isPrintable(int letter) {
        return letter > ' ' && letter < 0x7F || letter > 0xA0 && letter != 0xAD;
    }

    static String letter(int token) {
        return Character.toString(token < PRINTABLE ? BYTES[token] : 256 + token - PRINTABLE);
    }

    /// The token of each byte.
    static int[] tokens() {
        int[] tokens = new int[BYTES.length];
        for (int token = 0; token < tokens.length; token++) {
            tokens[BYTES[token]] = token;
        }
        return tokens;
    }
}
