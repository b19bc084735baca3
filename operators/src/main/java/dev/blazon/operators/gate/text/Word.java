package dev.blazon.operators.gate.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A word of a text, in lower case. A sign of a script that does not part its words counts as one.
///
/// @param start of its first character in the text
/// @param end after its last
public record Word(String text, int start, int end) {

    public static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = end(text, at);
            if (end > at) {
                words.add(new Word(
                        text.substring(at, end).toLowerCase(Locale.ROOT).replace('’', '\''), at, end));
            }
            at = end > at ? end : at + Character.charCount(text.codePointAt(at));
        }
        return words;
    }

    private static int end(String text, int start) {
        int at = start;
        while (at < text.length()) {
            int sign = text.codePointAt(at);
            if (isWhole(sign)) {
                return at == start ? at + Character.charCount(sign) : at;
            }
            if (!isPart(sign) && !isApostrophe(text, start, at)) {
                return at;
            }
            at += Character.charCount(sign);
        }
        return at;
    }

    private static boolean isPart(int sign) {
        int type = Character.getType(sign);
        return Character.isLetterOrDigit(sign)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isApostrophe(String text, int start, int at) {
        char sign = text.charAt(at);
        return (sign == '\'' || sign == '’')
                && at > start
                && at + 1 < text.length()
                && Character.isLetter(text.codePointAt(at + 1));
    }

    /// Whether words of its script are not parted by spaces.
    public static boolean isWhole(int sign) {
        if (sign < 0x0E00) {
            return false;
        }
        return switch (Character.UnicodeScript.of(sign)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> Character.isLetterOrDigit(sign);
            default -> false;
        };
    }

    public boolean isNumber() {
        return text.codePoints().allMatch(Character::isDigit);
    }
}
