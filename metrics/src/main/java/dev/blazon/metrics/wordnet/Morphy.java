package dev.blazon.metrics.wordnet;

import java.util.List;

/// WordNet's own morphology: an inflected word's base form (Miller et al. 1990, morphy). Irregular forms come from
/// WordNet's lists; of the regular endings the first counts whose base form WordNet has.
public final class Morphy {
    private final SenseIndex index;
    private final IrregularForms irregular;
    private final List<String[]> endings;
    private final int type;

    private Morphy(String exceptions, int type, List<String[]> endings) {
        this.index = SenseIndex.shared();
        this.irregular = IrregularForms.read(exceptions);
        this.endings = endings;
        this.type = type;
    }

    /// Of nouns: `glasses` is `glass`.
    public static Morphy nouns() {
        return new Morphy(
                "noun.exc",
                1,
                List.of(
                        pair("s", ""),
                        pair("ses", "s"),
                        pair("ves", "f"),
                        pair("xes", "x"),
                        pair("zes", "z"),
                        pair("ches", "ch"),
                        pair("shes", "sh"),
                        pair("men", "man"),
                        pair("ies", "y")));
    }

    /// Of verbs: `riding` is `ride`.
    public static Morphy verbs() {
        return new Morphy(
                "verb.exc",
                2,
                List.of(
                        pair("s", ""),
                        pair("ies", "y"),
                        pair("es", "e"),
                        pair("es", ""),
                        pair("ed", "e"),
                        pair("ed", ""),
                        pair("ing", "e"),
                        pair("ing", "")));
    }

    private static String[] pair(String from, String to) {
        return new String[] {from, to};
    }

    /// The base form, or the word itself when WordNet has none.
    ///
    /// @param word in lower case
    public String base(String word) {
        List<String> bases = irregular.bases(word);
        if (!bases.isEmpty()) {
            return bases.getFirst();
        }
        if (word.endsWith("ss")) {
            return word;
        }
        for (String[] ending : endings) {
            if (word.endsWith(ending[0])) {
                String base = word.substring(0, word.length() - ending[0].length()) + ending[1];
                if (isKnown(base)) {
                    return base;
                }
            }
        }
        return word;
    }

    /// Whether WordNet has the word as it is in this part of speech.
    public boolean isKnown(String word) {
        return !word.isEmpty() && index.has(word, type);
    }
}
