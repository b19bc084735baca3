package dev.blazon.operators.gate.find;

import dev.blazon.operators.gate.text.Passage;
import dev.blazon.operators.gate.text.Sentence;
import dev.blazon.operators.gate.text.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds the prompt in the caption, and talk about the prompt.
///
/// Twelve words in the order of the prompt are no accident: in none of 4,600 published captions do they stand.
final class Echoes {
    private static final int PHRASE = 6;
    private static final int LONGEST_CHANCE = 12;
    private static final Pattern MARKS = Pattern.compile(
            "<<<(?:alt-text|tags)?|>>>|\\{\\{ ?[a-z_]{1,20} ?}}|\\{% ?(?:if|endif)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern MENTIONS = Pattern.compile(
            "\\balt[- ]text\\b|\\bprovided (?:tags|alt|caption|description|hint)|\\bgiven (?:tags|alt|hint)"
                    + "|\\btags (?:suggest|indicate|mention|provided|given|say|describe)|\\baccording to the (?:tags|hint|caption|provided)"
                    + "|\\bthe page that showed\\b|\\bas (?:requested|instructed|you (?:asked|requested|instructed))\\b"
                    + "|\\byour (?:request|prompt|instructions|rules)\\b|\\buntrusted source\\b|\\bignor(?:e|ed|ing) (?:the|any|all) (?:[a-z]{1,12} )?instructions\\b"
                    + "|\\bi (?:will|have|did) (?:not )?(?:follow|ignore|disregard)");

    private Echoes() {}

    /// @param prompt the words that the model was asked with, without what was filled in
    static Optional<Finding> in(Passage passage, String prompt) {
        if (prompt.isBlank()) {
            return Optional.empty();
        }
        if (MARKS.matcher(passage.open()).find()) {
            return Optional.of(
                    new Finding(Defect.ECHOES_PROMPT, "holds the marks that the prompt sets around foreign text"));
        }
        return copied(passage, Word.of(prompt));
    }

    private static Optional<Finding> copied(Passage passage, List<Word> prompt) {
        List<Word> words = passage.openWords();
        int phrase = Math.min(PHRASE, prompt.size());
        int chance = Math.min(LONGEST_CHANCE, prompt.size());
        if (phrase < 4 || words.size() < phrase) {
            return Optional.empty();
        }
        Set<List<String>> phrases = phrases(prompt, phrase);
        int run = 0;
        for (int at = 0; at + phrase <= words.size(); at++) {
            run = phrases.contains(texts(words, at, phrase)) ? Math.max(run + 1, phrase) : 0;
            if (run >= chance) {
                String shown = passage.text()
                        .substring(
                                words.get(at + phrase - run).start(),
                                words.get(at + phrase - 1).end());
                return Optional.of(new Finding(Defect.ECHOES_PROMPT, Finding.quoted(shown) + " stands in the prompt"));
            }
        }
        return Optional.empty();
    }

    private static Set<List<String>> phrases(List<Word> words, int size) {
        Set<List<String>> phrases = new HashSet<>();
        for (int at = 0; at + size <= words.size(); at++) {
            phrases.add(texts(words, at, size));
        }
        return phrases;
    }

    private static List<String> texts(List<Word> words, int from, int size) {
        return words.subList(from, from + size).stream().map(Word::text).toList();
    }

    /// Talk about what the model was given. It is often only a clause of a good caption.
    static Optional<Finding> mentioned(Passage passage) {
        for (Sentence sentence : Sentence.of(passage.open())) {
            String plain = Passage.plain(sentence.text());
            if (MENTIONS.matcher(plain).find()) {
                return Optional.of(new Finding(Defect.MENTIONS_REQUEST, Finding.quoted(sentence.text())));
            }
        }
        return Optional.empty();
    }
}
