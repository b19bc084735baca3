package dev.blazon.engine.report.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Splits text into words, lower case: runs of letters, marks and digits with inner apostrophes or hyphens; in scripts
/// that write no spaces (Han, kana) every sign is a word.
public final class Words {
    private static final int LONGEST = 64;

    /// English words that say nothing about a picture, left out where the most frequent words are listed.
    private static final Set<String> FUNCTION_WORDS =
            Set.of(("a about above across after against all along also although"
                            + " am among an and another any are around as at be been before behind being below beneath beside between both"
                            + " but by can could did do does down due each either every for from further had has have having he her here"
                            + " hers him his how i if in including inside into is it it's its itself just like may me might more most much"
                            + " my near no nor not of off on one only onto or other others our out outside over own per rather same she"
                            + " should since so some such than that the their theirs them themselves then there these they this those"
                            + " through throughout to toward towards two under until up upon very was we well were what when where which"
                            + " while who whose will with within without would you your")
                    .split(" "));

    private Words() {}

    public static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            boolean joins = isJoiner(point) && !word.isEmpty() && at < text.length() && isWord(text.codePointAt(at));
            if (isWord(point) || joins) {
                word.appendCodePoint(point);
            }
            if (!isWord(point) && !joins || isWhole(point)) {
                finish(word, words);
            }
        }
        finish(word, words);
        return words;
    }

    /// Whether a word says something about a picture.
    public static boolean tells(String word) {
        return !FUNCTION_WORDS.contains(word) && word.codePoints().anyMatch(Character::isLetter);
    }

    private static void finish(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            String whole = word.length() > LONGEST ? word.substring(0, LONGEST) : word.toString();
            words.add(whole.replace('’', '\'').toLowerCase(Locale.ROOT));
            word.setLength(0);
        }
    }

    private static boolean isWord(int point) {
        if (Character.isLetterOrDigit(point)) {
            return true;
        }
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isJoiner(int point) {
        return point == '\'' || point == '’' || point == '-';
    }

    private static boolean isWhole(int point) {
        if (point < 0x3000) {
            return false;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(point);
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA;
    }
}
