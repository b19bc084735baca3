package dev.blazon.operators.gate.find;

import dev.blazon.operators.gate.text.Passage;
import dev.blazon.operators.gate.text.Sentence;
import dev.blazon.operators.gate.text.Word;
import java.util.List;
import java.util.Optional;

/// Finds answers in which the model speaks of itself: that it is sorry, cannot, must not, or was given no picture.
///
/// An apology alone is no refusal: cards, memes and signs apologise. It takes a first person who cannot do what a
/// captioner does. Only sentences at the beginning, outside of quotation marks, are looked at.
final class Refusals {
    private static final int SENTENCES = 3;
    private static final int LONGEST_SENTENCE = 400;
    /// A refusal with this many words around it still describes something.
    private static final int DESCRIBING = 20;

    private Refusals() {}

    static Optional<Finding> in(Passage passage) {
        List<String> sentences =
                Sentence.of(passage.open()
                                .substring(0, Math.min(2400, passage.open().length())))
                        .stream()
                        .map(sentence -> Passage.plain(sentence.text()))
                        .toList();
        for (int at = 0; at < Math.min(SENTENCES, sentences.size()); at++) {
            String next = at + 1 < sentences.size() ? sentences.get(at + 1) : "";
            String sentence = cut(sentences.get(at));
            if (RefusalPhrases.refuses(sentence, cut(next))) {
                return Optional.of(finding(passage, sentence, at));
            }
        }
        return Optional.empty();
    }

    private static String cut(String sentence) {
        return sentence.substring(0, Math.min(LONGEST_SENTENCE, sentence.length()));
    }

    /// `I cannot say who this is, but the photo shows ...` describes after its last but.
    private static int afterBut(String sentence) {
        String but = sentence.substring(
                Math.max(0, Math.max(sentence.lastIndexOf(" but "), sentence.lastIndexOf(" however, "))));
        String clause = but.replaceFirst("^ (?:but|however,) ", "");
        return clause.length() == but.length() || RefusalPhrases.speaksOfItself(clause)
                ? 0
                : Word.of(clause).size();
    }

    private static Finding finding(Passage passage, String sentence, int at) {
        long others = passage.sentences().stream()
                .filter(other -> !RefusalPhrases.speaksOfItself(cut(Passage.plain(other.text()))))
                .mapToLong(other -> Word.of(other.text()).size())
                .sum();
        boolean describes = others + afterBut(sentence) >= DESCRIBING
                || at > 0 && passage.words().size() >= 2 * DESCRIBING;
        return new Finding(describes ? Defect.REFUSED_IN_PART : Defect.REFUSED, Finding.quoted(sentence));
    }
}
