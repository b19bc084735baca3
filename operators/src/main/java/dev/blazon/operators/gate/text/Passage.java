package dev.blazon.operators.gate.text;

import java.util.List;
import java.util.Locale;

/// A caption as the searches look at it; every view is made once.
///
/// @param open the text with what stands in quotation marks blanked out
/// @param words of the text
/// @param openWords of `open`
/// @param sentences of the text
public record Passage(String text, String open, List<Word> words, List<Word> openWords, List<Sentence> sentences) {
    public static Passage of(String text) {
        String open = Quotes.blanked(text);
        return new Passage(text, open, Word.of(text), Word.of(open), Sentence.of(text));
    }

    /// One line in lower case with plain apostrophes and single spaces.
    public static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('‘', '\'')
                .replaceAll("\\s+", " ")
                .strip();
    }
}
