package dev.blazon.formats.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Reads text of unknown encoding: UTF-8, UTF-16 (by mark or by its zero bytes), else windows-1252.
public final class TextDecoder {
    private static final Charset FALLBACK = Charset.forName("windows-1252");
    private static final int LOOKED_AT = 1024;

    private TextDecoder() {}

    /// @param unicode false when the bytes were no Unicode text and were read as windows-1252
    public record Decoded(String text, boolean unicode) {}

    public static Decoded decode(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return utf16(bytes, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return utf16(bytes, StandardCharsets.UTF_16BE);
        }
        if (zeros(bytes, 1) && !zeros(bytes, 0)) {
            return utf16(bytes, StandardCharsets.UTF_16LE);
        }
        if (zeros(bytes, 0) && !zeros(bytes, 1)) {
            return utf16(bytes, StandardCharsets.UTF_16BE);
        }
        return utf8(bytes);
    }

    /// UTF-8, else windows-1252; for values that cannot be UTF-16.
    public static Decoded utf8(byte[] bytes) {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return new Decoded(withoutMark(text.toString()), true);
        } catch (CharacterCodingException _) {
            return new Decoded(new String(bytes, FALLBACK), false);
        }
    }

    private static Decoded utf16(byte[] bytes, Charset charset) {
        return new Decoded(withoutMark(new String(bytes, charset)), true);
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    // Text in a Latin script as UTF-16 has a zero in most byte pairs, always on the same side.
    private static boolean zeros(byte[] bytes, int side) {
        int pairs = Math.min(bytes.length, LOOKED_AT) / 2;
        int zeros = 0;
        for (int pair = 0; pair < pairs; pair++) {
            zeros += bytes[2 * pair + side] == 0 ? 1 : 0;
        }
        return pairs > 0 && zeros * 5 > pairs * 2;
    }
}
