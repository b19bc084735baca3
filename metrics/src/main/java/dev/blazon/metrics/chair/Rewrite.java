package dev.blazon.metrics.chair;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One of the steps in which NLTK's word tokenizer (a descendant of the Penn Treebank's) sets blanks around
/// what is a token, each over the whole text and on what the steps before it left. A letter here is any of
/// Unicode.
///
/// @param found what is looked for, from left to right
/// @param written in its place
record Rewrite(Pattern found, String written) {
    private static final String WORD = "[\\p{L}\\p{N}_]";
    private static final String START = "(?<!" + WORD + ")";
    private static final String END = "(?!" + WORD + ")";
    private static final String SPACES =
            "[\\u0009-\\u000D\\u001C-\\u0020\\u0085\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000]";
    private static final String CLITIC = "(?:re|ve|ll|m|t|s|d|n)" + END;
    private static final String APART = " $1 ";
    private static final String BOTH_APART = " $1 $2 ";

    String apply(String text) {
        Matcher matcher = found.matcher(text);
        return matcher.find() ? matcher.replaceAll(written) : text;
    }

    static List<Rewrite> all() {
        return Stream.of(openingQuotes(), punctuation(), closingQuotes(), contractions())
                .flatMap(List::stream)
                .toList();
    }

    private static Rewrite of(String found, String written) {
        return new Rewrite(Pattern.compile(found, Pattern.DOTALL), written);
    }

    private static List<Rewrite> openingQuotes() {
        return List.of(
                of("([\u00AB\u201C\u2018\u201E]|`+)", APART),
                of("\\A\"", "``"),
                of("(``)", APART),
                of("([ (\\[{<])(?:\"|'')", "$1 `` "),
                of(START + "'(?!" + CLITIC + ")(?=" + WORD + ")", "' "));
    }

    private static List<Rewrite> punctuation() {
        return List.of(
                of("([^.])(\\.)([\\])}>\"'\u00BB\u201D\u2019 ]*+)" + SPACES + "*+\\z", "$1 $2 $3 "),
                of("([:,])(\\P{Nd})", " $1 $2"),
                of("([:,])(?=\\n?\\z)", APART),
                of("(\\.{2,})", APART),
                of("([;@#$%&])", APART),
                of("([\u2012-\u2015])", APART),
                of("([^.])(\\.)([\\])}>\"']*+)" + SPACES + "*+\\z", "$1 $2$3 "),
                of("([?!])", APART),
                of("([^'])' ", "$1 ' "),
                of("(\\*)", APART),
                of("([\\[\\](){}<>])", APART),
                of("(--)", APART));
    }

    private static List<Rewrite> closingQuotes() {
        return List.of(
                of("\\A(.*)\\z", APART),
                of("([\u00BB\u201D\u2019])", APART),
                of("('')", APART),
                of("\"", " '' "),
                of(SPACES + "+", " "),
                of("([^' ])('[smd]|') ", "$1 $2 "),
                of("([^' ])('ll|'re|'ve|n't) ", "$1 $2 "));
    }

    private static List<Rewrite> contractions() {
        return List.of(
                of(START + "(can)(not)" + END, BOTH_APART),
                of(START + "(d)('ye)" + END, BOTH_APART),
                of(START + "(gim)(me)" + END, BOTH_APART),
                of(START + "(gon)(na)" + END, BOTH_APART),
                of(START + "(got)(ta)" + END, BOTH_APART),
                of(START + "(lem)(me)" + END, BOTH_APART),
                of(START + "(more)('n)" + END, BOTH_APART),
                of(START + "(wan)(na)(?=" + SPACES + ")", BOTH_APART),
                of(" ('t)(is|was)" + END, BOTH_APART));
    }
}
