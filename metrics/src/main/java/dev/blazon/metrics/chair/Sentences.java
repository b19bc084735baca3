package dev.blazon.metrics.chair;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a text into sentences, so that the dot of each is a token of its own. NLTK does this with a trained model
/// (Punkt), which is not part of this library: here a sentence ends at dots, question and exclamation marks before white
/// space, with quotes and brackets that close; not after a single letter, nor after a word that holds a dot (`u.s.`).
/// After other abbreviations it cuts where Punkt would not, which can only part an abbreviation from its dot.
final class Sentences {
    private static final Pattern END = Pattern.compile("(\\S*?)[.?!]+[\"'\u201D\u2019\u00BB)\\]}>]*\\s+(?=\\S)");
    private static final Pattern ABBREVIATION = Pattern.compile("[^\\p{L}]*(?:\\p{L}|.*\\p{L}\\.\\p{L}.*)");

    private Sentences() {}

    static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        Matcher end = END.matcher(text);
        int from = 0;
        while (end.find()) {
            boolean dot = text.charAt(end.end(1)) == '.';
            if (!dot || !ABBREVIATION.matcher(end.group(1)).matches()) {
                sentences.add(text.substring(from, end.end()));
                from = end.end();
            }
        }
        sentences.add(text.substring(from));
        return sentences;
    }
}
