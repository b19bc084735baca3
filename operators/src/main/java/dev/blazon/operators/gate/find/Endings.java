package dev.blazon.operators.gate.find;

import dev.blazon.operators.gate.text.Passage;
import dev.blazon.operators.gate.text.Quotes;
import dev.blazon.operators.gate.text.Sentence;
import dev.blazon.operators.gate.text.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds captions that stop in the middle of a sentence.
///
/// A missing full stop alone proves nothing: a quarter of published COCO captions have none. Sure is only an end where
/// no sentence can end. When every sentence before has its stop and the last has none, it is likely, and only flagged.
final class Endings {
    private static final int LEAST_WORDS = 4;
    private static final int LIKELY_WORDS = 25;
    /// A mark left open farther from the end is a slip of the writer.
    private static final int NEAR = 150;
    private static final Set<String> NEVER_LAST = Set.of(
            "a",
            "an",
            "the",
            "and",
            "or",
            "but",
            "is",
            "are",
            "was",
            "were",
            "its",
            "their",
            "his",
            "my",
            "your",
            "our",
            "whose",
            "while",
            "which",
            "than",
            "because",
            "very",
            "slightly",
            "several",
            "featuring",
            "wearing",
            "der",
            "die",
            "das",
            "und",
            "oder",
            "ein",
            "eine",
            "einen",
            "einem",
            "einer",
            "ist",
            "sind",
            "le",
            "la",
            "les",
            "et",
            "ou",
            "un",
            "une",
            "des",
            "est",
            "sont",
            "el",
            "los",
            "las",
            "y",
            "una",
            "es",
            "del",
            "il",
            "lo",
            "gli",
            "e",
            "uno",
            "di",
            "het",
            "een",
            "en",
            "van",
            "o",
            "os",
            "uma",
            "um",
            "do",
            "da");
    /// Words that may end a clause (`a dog to play with`), but seldom a caption of many words.
    private static final Set<String> SELDOM_LAST = Set.of(
            "of",
            "with",
            "from",
            "for",
            "at",
            "by",
            "to",
            "into",
            "onto",
            "between",
            "as",
            "that",
            "has",
            "have",
            "her",
            "also",
            "such",
            "including",
            "where",
            "who",
            "be",
            "been",
            "if",
            "so",
            "both",
            "each",
            "other");
    private static final Set<String> FOREIGN = Set.of(
            "die", "le", "la", "les", "un", "el", "los", "las", "y", "es", "il", "lo", "e", "di", "en", "van", "o",
            "os", "um", "do", "da", "des", "a", "est");

    private Endings() {}

    static Optional<Finding> in(Passage passage) {
        String text = passage.text().stripTrailing();
        if (text.isEmpty() || ends(text) || passage.words().size() < LEAST_WORDS || unpunctuated(passage)) {
            return Optional.empty();
        }
        return sure(passage, text).or(() -> likely(passage));
    }

    /// Ends with a stop, perhaps inside a closing quotation mark or bracket, or with an emoji.
    private static boolean ends(String text) {
        int at = text.length();
        while (at > 0 && "\"'”’»›)]}」』》）】*_`".indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        if (at == 0) {
            return true;
        }
        int last = text.codePointBefore(at);
        return Sentence.ENDS.indexOf(last) >= 0 || Character.isEmojiPresentation(last);
    }

    /// Thai and its neighbours write no full stops.
    private static boolean unpunctuated(Passage passage) {
        int sign = passage.words().getLast().text().codePointAt(0);
        return switch (Character.UnicodeScript.of(sign)) {
            case THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    private static Optional<Finding> sure(Passage passage, String text) {
        String last = passage.words().getLast().text();
        int size = passage.words().size();
        char sign = text.charAt(text.length() - 1);
        boolean wordless = !Character.isLetterOrDigit(sign);
        if (",，、;(（[{&".indexOf(sign) >= 0 && (size >= LIKELY_WORDS || endsBefore(passage))) {
            return cutOff(text, "'" + sign + "'");
        }
        if (!wordless && (isNeverLast(passage, last) || size >= LIKELY_WORDS && SELDOM_LAST.contains(last))) {
            return cutOff(text, "the word '" + last + "'");
        }
        int opened = Math.max(Quotes.leftOpen(text), bracketOpen(text));
        if (size >= LIKELY_WORDS && opened >= 0 && text.length() - opened <= NEAR) {
            return cutOff(text, "a quotation or bracket left open");
        }
        return Optional.empty();
    }

    /// Foreign words of one or two letters may be names or letters in an English caption: `vitamin E`, `Studio La`.
    private static boolean isNeverLast(Passage passage, String last) {
        if (!NEVER_LAST.contains(last)) {
            return false;
        }
        String shown = passage.text()
                .substring(
                        passage.words().getLast().start(),
                        passage.words().getLast().end());
        boolean lower = shown.equals(last);
        boolean foreign = FOREIGN.contains(last) && !last.equals("a");
        return lower && (!foreign || passage.words().size() >= LIKELY_WORDS);
    }

    private static boolean endsBefore(Passage passage) {
        return passage.sentences().stream().anyMatch(Sentence::ended);
    }

    /// Where the last bracket that stays open stands; -1 when none does.
    private static int bracketOpen(String text) {
        int opened = -1;
        int depth = 0;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            depth = Math.max(0, depth + (sign == '(' ? 1 : sign == ')' ? -1 : 0));
            opened = sign == '(' ? at : opened;
        }
        return depth > 0 ? opened : -1;
    }

    private static Optional<Finding> cutOff(String text, String how) {
        return Optional.of(new Finding(Defect.CUT_OFF, "ends with " + how + ": " + Finding.tail(text)));
    }

    /// `#sunset #beach`, `(@somebody)`: a signature, not a sentence.
    private static boolean tagged(Sentence last) {
        String text = last.text().replaceAll("^[(\\[]", "");
        return text.startsWith("#") || text.startsWith("@") || text.startsWith("http") || text.startsWith("www.");
    }

    private static Optional<Finding> likely(Passage passage) {
        List<Sentence> sentences = passage.sentences();
        long ended = sentences.stream().filter(Sentence::ended).count();
        boolean prose = ended >= 1 && ended == sentences.size() - 1;
        Sentence last = sentences.getLast();
        boolean wide = Word.isWhole(passage.words().getLast().text().codePointAt(0));
        boolean comma = ",，、;".indexOf(last.text().charAt(last.text().length() - 1)) >= 0;
        if (comma && passage.words().size() >= 6) {
            return Optional.of(new Finding(Defect.MAYBE_CUT_OFF, "ends with a comma: " + Finding.quoted(last.text())));
        }
        if (!prose || last.ended() || tagged(last) || passage.words().size() < (wide ? 40 : LIKELY_WORDS)) {
            return Optional.empty();
        }
        return Optional.of(
                new Finding(Defect.MAYBE_CUT_OFF, "the last sentence has no end: " + Finding.tail(last.text())));
    }
}
