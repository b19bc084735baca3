package dev.blazon.metrics.meteor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// METEOR's own tokenizer for English, which comes after that of the caption evaluation: apostrophes, hyphens, commas
/// and dots are split from words, each by passes from left to right whose matches do not overlap.
final class Normalizer {
    private static final String LETTERS = "A-Za-z\u0160\u017D\u0161\u017E\u0178\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u017E"
            + "\u0400-\u0527\uA640-\uA66E\uA67E-\uA697\u1D00-\u1D7F";
    private static final String WORD = LETTERS + "0-9";
    private static final char KEPT_DOT = '\uE000';
    private static final Pattern DOTS = Pattern.compile("\\.{2,}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\u00A0\u2000-\u200A\u202F\u205F\u3000]+");
    private static final Pattern LETTER = Pattern.compile("[" + LETTERS + "]");
    private static final Pattern UNTOUCHED = Pattern.compile("[" + WORD + "]*");

    /// A pass over the whole line.
    private record Pass(Pattern seen, String put) {
        static Pass of(String seen, String put) {
            return new Pass(Pattern.compile(seen), put);
        }

        String over(String line) {
            return seen.matcher(line).replaceAll(put);
        }
    }

    private static final Pass SYMBOLS = Pass.of("([^" + WORD + "\\s.'`,\u2018\u2019-])", " $1 ");
    private static final List<Pass> PASSES = List.of(
            Pass.of("([^0-9]),([^0-9])", "$1 , $2"),
            Pass.of("([0-9]),([^0-9])", "$1 , $2"),
            Pass.of("([^0-9]),([0-9])", "$1 , $2"),
            Pass.of("[`\u2018\u2019]", "'"),
            Pass.of("[\u201C\u201D]|''", " \" "),
            Pass.of("\u2013", "-"),
            Pass.of("--", "-"),
            Pass.of("([" + WORD + ".])-([" + WORD + "])", "$1 $2"),
            Pass.of("([^" + LETTERS + "])'([^" + LETTERS + "])", "$1 ' $2"),
            Pass.of("([^" + WORD + "])'([" + LETTERS + "])", "$1 ' $2"),
            Pass.of("([" + LETTERS + "])'([^" + LETTERS + "])", "$1 ' $2"),
            Pass.of("([" + LETTERS + "])'([" + LETTERS + "])", "$1 '$2"),
            Pass.of("([0-9])'s", "$1 's"));

    private Normalizer() {}

    /// Whether a word is only letters and digits that no pass changes.
    static boolean isUntouched(String word) {
        return UNTOUCHED.matcher(word).matches();
    }

    /// The words of a line.
    static List<String> words(String line) {
        String spaced = SYMBOLS.over(" " + line + " ");
        spaced = DOTS.matcher(spaced)
                .replaceAll(dots ->
                        " " + String.valueOf(KEPT_DOT).repeat(dots.group().length()) + " ");
        for (Pass pass : PASSES) {
            spaced = pass.over(spaced);
        }
        List<String> words = new ArrayList<>();
        List<String> given =
                BLANKS.splitAsStream(spaced).filter(word -> !word.isEmpty()).toList();
        for (int at = 0; at < given.size(); at++) {
            String next = at + 1 < given.size() ? given.get(at + 1) : "";
            addWithoutDot(given.get(at).replace(KEPT_DOT, '.'), given.get(at), next, words);
        }
        return words;
    }

    private static void addWithoutDot(String word, String kept, String next, List<String> words) {
        if (kept.length() < 2 || !kept.endsWith(".")) {
            words.add(word);
            return;
        }
        String rest = word.substring(0, word.length() - 1);
        if (rest.contains(".") && LETTER.matcher(rest).find()) {
            words.add(rest.replace(".", ""));
        } else if (WordLists.staysWithDot(rest, next)) {
            words.add(word);
        } else {
            words.add(rest);
            words.add(".");
        }
    }
}
