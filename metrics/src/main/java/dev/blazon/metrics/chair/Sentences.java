package dev.blazon.metrics.chair;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Cuts a text into sentences, so that the dot of each is a token of its own. NLTK does this with a trained
/// model (Punkt), which is not part of this library: here a sentence ends at dots, question and exclamation
/// marks before white space, with quotes and brackets that close; not after a single letter, nor after a word
/// that holds a dot (`u.s.`). After other abbreviations it cuts where Punkt would not, which can only part an
/// abbreviation from its dot.
final class Sentences {
    private static final String MARKS = ".?!";
    private static final String CLOSERS = "\"'\u201D\u2019\u00BB)]}>";
    private static final Pattern INNER_DOT = Pattern.compile("\\p{L}\\.\\p{L}");

    private Sentences() {}

    static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        int sentence = 0;
        int word = 0;
        for (int at = 1; at < text.length(); at++) {
            boolean space = Character.isWhitespace(text.charAt(at));
            boolean before = Character.isWhitespace(text.charAt(at - 1));
            if (space && !before && endsSentence(text.substring(word, at))) {
                sentences.add(text.substring(sentence, at));
                sentence = at;
            } else if (!space && before) {
                word = at;
            }
        }
        sentences.add(text.substring(sentence));
        return sentences;
    }

    private static boolean endsSentence(String word) {
        int end = word.length();
        while (end > 0 && CLOSERS.indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        int marks = end;
        while (marks > 0 && MARKS.indexOf(word.charAt(marks - 1)) >= 0) {
            marks--;
        }
        return marks < end && !(word.charAt(marks) == '.' && isAbbreviation(word.substring(0, marks)));
    }

    private static boolean isAbbreviation(String word) {
        return INNER_DOT.matcher(word).find()
                || word.codePoints()
                                .dropWhile(letter -> !Character.isLetter(letter))
                                .count()
                        == 1;
    }
}
