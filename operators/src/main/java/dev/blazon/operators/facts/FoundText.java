package dev.blazon.operators.facts;

import dev.blazon.core.model.TextReader.TextLine;
import java.util.ArrayList;
import java.util.List;

/// Text that was read in the picture, kept where the reader was sure of it.
///
/// @param quoted lines worth quoting, cleaned, from top to bottom
/// @param lines how many lines were read with confidence
record FoundText(List<String> quoted, int lines) {
    private static final double CONFIDENT = 0.80;
    private static final int LONGEST = 60;
    private static final int MOST = 3;

    FoundText {
        quoted = List.copyOf(quoted);
    }

    static FoundText of(List<TextLine> read) {
        List<String> sure = new ArrayList<>();
        for (TextLine line : read) {
            String text = line.text().replaceAll("[\\s\\p{Z}\\p{C}]+", " ").strip();
            if (line.confidence() >= CONFIDENT && wordLike(text)) {
                sure.add(AltText.shortened(text.length() > 8 * LONGEST ? text.substring(0, 8 * LONGEST) : text));
            }
        }
        List<String> fitting = sure.stream()
                .filter(text -> text.length() <= LONGEST)
                .distinct()
                .limit(MOST)
                .toList();
        return new FoundText(fitting, sure.size());
    }

    /// Readers see letters in textures; a run of three letters or digits that make up most of the line is a word.
    private static boolean wordLike(String text) {
        long letters = text.codePoints().filter(Character::isLetterOrDigit).count();
        return letters >= 3
                && letters >= 0.6 * text.replace(" ", "").length()
                && text.matches(".*[\\p{L}\\p{N}]{3,}.*");
    }

    void say(Phrases phrases) {
        if (quoted.isEmpty()) {
            return;
        }
        List<String> marked = quoted.stream().map(text -> "“" + text + "”").toList();
        if (lines > quoted.size()) {
            phrases.say("about " + lines + " lines of text can be read, among them " + Phrases.list(marked));
            return;
        }
        phrases.say(phrases.pick("ocr", "the text in it reads ", "it bears the words ", "legible in it: ")
                + Phrases.list(marked));
    }
}
