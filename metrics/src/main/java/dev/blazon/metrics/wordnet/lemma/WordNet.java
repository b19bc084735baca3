package dev.blazon.metrics.wordnet.lemma;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// WordNet 3.0 in memory, about 28 MB. Threads may share one.
public final class WordNet {
    private final Map<PartOfSpeech, Dictionary> dictionaries = new EnumMap<>(PartOfSpeech.class);

    private WordNet() {
        for (PartOfSpeech part : PartOfSpeech.values()) {
            dictionaries.put(part, new Dictionary(part));
        }
    }

    /// Reads it from the class path.
    public static WordNet load() {
        return new WordNet();
    }

    private Dictionary dictionary(PartOfSpeech part) {
        return java.util.Objects.requireNonNull(dictionaries.get(part));
    }

    /// The shortest word of which a word may be a form, as NLTK's lemmatizer has it: `men` stays, because it
    /// is a word and no longer than `man`. A word that is unknown stays as it is.
    ///
    /// @param word in lower case; of several words only such as stand in WordNet with underscores have a form
    public String lemma(String word, PartOfSpeech part) {
        return dictionary(part).baseForms(word).stream()
                .min(Comparator.comparingInt(form -> form.codePointCount(0, form.length())))
                .orElse(word);
    }

    /// The names of all meanings of a word and of the words of which it may be a form, of all parts of
    /// speech.
    ///
    /// @param word with underscores for blanks
    /// @return as WordNet spells them, with capitals and underscores; empty for an unknown word
    public Set<String> names(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        Set<String> names = new TreeSet<>();
        for (Dictionary dictionary : dictionaries.values()) {
            for (String form : dictionary.baseForms(lower)) {
                names.addAll(dictionary.names(form));
            }
        }
        return names;
    }
}
