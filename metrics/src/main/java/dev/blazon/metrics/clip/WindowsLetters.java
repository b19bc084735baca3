package dev.blazon.metrics.clip;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// The code page windows-1252, in which the five bytes without a meaning are control characters.
final class WindowsLetters {
    private static final String LETTERS = letters();
    private static final Map<Character, Byte> BYTES = bytes();

    private WindowsLetters() {}

    private static String letters() {
        byte[] bytes = new byte[256];
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] = (byte) at;
        }
        String letters = new String(bytes, Charset.forName("windows-1252"));
        StringBuilder all = new StringBuilder(letters);
        for (int at = 0; at < bytes.length; at++) {
            if (letters.charAt(at) == '\uFFFD') {
                all.setCharAt(at, (char) at);
            }
        }
        return all.toString();
    }

    private static Map<Character, Byte> bytes() {
        Map<Character, Byte> bytes = new HashMap<>();
        for (int at = 0; at < LETTERS.length(); at++) {
            bytes.put(LETTERS.charAt(at), (byte) at);
        }
        return Map.copyOf(bytes);
    }

    static char of(int code) {
        return LETTERS.charAt(code);
    }

    /// The text whose UTF-8 was read as windows-1252 (or Latin-1), or the text itself when that is not
    /// likely.
    static String readAsUtf8(String text) {
        byte[] bytes = new byte[text.length()];
        for (int at = 0; at < bytes.length; at++) {
            char letter = text.charAt(at);
            if (letter > 0xFF && !BYTES.containsKey(letter)) {
                return text;
            }
            bytes[at] = BYTES.getOrDefault(letter, (byte) letter);
        }
        if (!isLikely(bytes)) {
            return text;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return text;
        }
    }

    /// `CAFÉ™` may be meant, though it could be UTF-8; one sequence in two bytes says little unless it begins
    /// with the `Â` or `Ã` of Western letters.
    private static boolean isLikely(byte[] bytes) {
        int sequences = 0;
        for (byte one : bytes) {
            int lead = one & 0xFF;
            if (lead == 0xC2 || lead == 0xC3 || lead >= 0xE0) {
                return true;
            }
            sequences += lead >= 0xC0 ? 1 : 0;
        }
        return sequences > 1;
    }
}
