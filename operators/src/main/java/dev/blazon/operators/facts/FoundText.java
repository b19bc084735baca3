package dev.blazon.operators.facts;

import dev.blazon.core.model.TextReader.TextLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Text that was read in the picture, kept where the reader was sure of it and where it looks like words.
///
/// Readers misread with confidence, foreign scripts above all: what they read is quoted as theirs, never as a fact.
///
/// @param quoted lines worth quoting, cleaned, from top to bottom
/// @param more whether further such lines were read
record FoundText(List<String> quoted, boolean more) {
    private static final double CONFIDENT = 0.88;
    private static final double CERTAIN = 0.92;
    private static final int LONGEST = 72;
    private static final int SHORT = 6;
    private static final int MOST = 3;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{C}]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{3,}");
    private static final Pattern SPOKEN = Pattern.compile("(?i).*[aeiouyäöüàâéèêëíîïóôúûåæøœ].*|[^\\x00-\\x{24F}]+");
    /// An opening quotation mark that nothing closes is mostly part of a letter.
    private static final Pattern LONE_QUOTE = Pattern.compile("^[‘'“\"’”](?=[^‘'“\"’”]*$)");

    private static final Pattern CAPITALS = Pattern.compile("[\\p{Lu}\\p{N}\\p{P}]+");
    /// A word, a number or a lone sign that stands between words, brackets and stops around it.
    private static final Pattern SOUND = Pattern.compile(
            "[(\\[‘'“\"#@$€£]*[\\p{L}\\p{M}\\p{N}]([\\p{L}\\p{M}\\p{N}'’.,:/%@&+_°-]*[\\p{L}\\p{M}\\p{N}%°])?"
                    + "[)\\]’'”\".,:;!?…]*|[&+–—/=-]");

    /// Capitals and small letters thrown together, or one sign over and over.
    private static final Pattern WILD_CASE = Pattern.compile(
            "\\p{Ll}\\p{Lu}\\p{Ll}?\\p{Lu}|\\p{Lu}\\p{Ll}\\p{Lu}\\p{Ll}?\\p{Lu}|^\\p{Ll}\\p{Lu}\\p{Ll}$|(.)\\1\\1\\1");

    FoundText {
        quoted = List.copyOf(quoted);
    }

    static FoundText of(List<TextLine> read) {
        List<String> sound = new ArrayList<>();
        for (TextLine line : read) {
            String text = trimmed(line.text());
            if (sound(text, line.confidence()) && !sound.contains(text)) {
                sound.add(text);
            }
        }
        List<String> longest = sound.stream()
                .sorted(Comparator.comparingInt(text -> -text.length()))
                .limit(MOST)
                .toList();
        List<String> quoted =
                sound.stream().filter(longest::contains).map(AltText::shortened).toList();
        return new FoundText(quoted, sound.size() > quoted.size());
    }

    /// The line without the strokes and specks at its ends that readers take for signs.
    private static String trimmed(String raw) {
        String line = raw.length() > 8 * LONGEST ? raw.substring(0, 8 * LONGEST) : raw;
        List<String> words = new ArrayList<>(
                List.of(BLANKS.matcher(line).replaceAll(" ").strip().split(" ")));
        while (!words.isEmpty() && speck(words.getLast())) {
            words.removeLast();
        }
        while (!words.isEmpty() && speck(words.getFirst())) {
            words.removeFirst();
        }
        return LONE_QUOTE.matcher(String.join(" ", words)).replaceFirst("");
    }

    private static boolean speck(String word) {
        return word.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private static boolean sound(String text, double confidence) {
        List<String> words = Stream.of(text.split(" ")).toList();
        boolean shortLine = words.size() == 1 || text.length() <= SHORT;
        return confidence >= (shortLine ? CERTAIN : CONFIDENT)
                && text.length() <= LONGEST
                && words.stream().anyMatch(FoundText::spoken)
                && words.stream().allMatch(word -> SOUND.matcher(word).matches())
                && words.stream().noneMatch(word -> WILD_CASE.matcher(word).find())
                && lone(words) * 3 <= words.size();
    }

    /// A word that could be said aloud, or capitals.
    private static boolean spoken(String word) {
        return WORD.matcher(word).find()
                && (SPOKEN.matcher(word).matches() || CAPITALS.matcher(word).matches());
    }

    /// Words of a single letter are mostly strokes.
    private static long lone(List<String> words) {
        return words.stream()
                .filter(word -> word.length() == 1 && !Character.isDigit(word.charAt(0)))
                .count();
    }

    void say(Phrases phrases) {
        if (quoted.isEmpty()) {
            return;
        }
        String marked =
                Phrases.list(quoted.stream().map(text -> "“" + text + "”").toList());
        if (more) {
            phrases.say(phrases.pick(
                            "ocr",
                            "text recognition reads, among other lines, ",
                            "the lines of text in it include, as read by text recognition, ",
                            "among the lines that text recognition reads are ")
                    + marked);
            return;
        }
        phrases.say(phrases.pick(
                        "ocr",
                        "text recognition reads ",
                        "legible text, as read by text recognition: ",
                        "text recognition makes out ")
                + marked);
    }
}
