package dev.blazon.operators.gate.text;

import java.util.ArrayList;
import java.util.List;

/// A stretch of text up to a sign that ends sentences, or to the end of a line.
///
/// @param ended whether such a sign closes it
public record Sentence(String text, boolean ended) {
    public static final String ENDS = ".!?…。！？｡؟।॥։።";
    private static final String CLOSERS = "\"'”’»›)]}」』》*_）】";

    public static List<Sentence> of(String text) {
        List<Sentence> sentences = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            boolean line = text.charAt(at) == '\n';
            int after = line ? at + 1 : endOf(text, at);
            if (after > at) {
                add(sentences, text.substring(start, after), !line);
                start = after;
                at = after - 1;
            }
        }
        add(sentences, text.substring(start), false);
        return sentences;
    }

    /// After the sign here and what closes with it, when a sentence ends here; else `at`.
    private static int endOf(String text, int at) {
        if (ENDS.indexOf(text.charAt(at)) < 0) {
            return at;
        }
        int after = at + 1;
        while (after < text.length() && (ENDS + CLOSERS).indexOf(text.charAt(after)) >= 0) {
            after++;
        }
        boolean wide = text.charAt(at) >= 0x3000;
        return wide || after == text.length() || Character.isWhitespace(text.charAt(after)) ? after : at;
    }

    private static void add(List<Sentence> sentences, String text, boolean ended) {
        if (!text.isBlank()) {
            sentences.add(new Sentence(text.strip(), ended));
        }
    }
}
