package dev.blazon.metrics.wordnet;

import java.util.Arrays;
import java.util.List;

/// The synsets of words (WordNet 3.0, Princeton University) as the English dictionary of METEOR 1.5 has them: those of
/// the word itself and of its base forms, all parts of speech together, as offsets. Offsets of different parts of
/// speech may coincide, as there. Thread-safe.
public final class Synsets {
    private static final int[] NONE = {};
    private static final int SHORTEST = 3;

    private final SenseIndex index;
    private final IrregularForms irregular;

    private Synsets(SenseIndex index, IrregularForms irregular) {
        this.index = index;
        this.irregular = irregular;
    }

    private static final class Shared {
        private static final Synsets ALL =
                new Synsets(SenseIndex.shared(), IrregularForms.read("adj.exc", "adv.exc", "noun.exc", "verb.exc"));
    }

    /// The dictionary, read at the first call.
    ///
    /// @throws java.io.UncheckedIOException when WordNet's files are not on the class path
    public static Synsets shared() {
        return Shared.ALL;
    }

    /// Offsets of all synsets that a word may belong to, ascending, each once; empty for words that WordNet does not
    /// have.
    ///
    /// @param word in lower case, with `_` in place of blanks
    public int[] of(String word) {
        int[] own = index.offsets(word);
        List<String> bases = irregular.bases(word);
        if (!bases.isEmpty()) {
            int[] all = own;
            for (String base : bases) {
                all = joined(all, index.offsets(base));
            }
            return distinct(all);
        }
        return distinct(joined(own, ofBase(word)));
    }

    /// Regular endings in the order in which the reference tries them: nouns, verbs, adjectives.
    private int[] ofBase(String word) {
        if (word.length() < SHORTEST || word.endsWith("ss")) {
            return NONE;
        }
        for (Ending ending : Ending.ALL) {
            if (word.endsWith(ending.from())) {
                int[] found = index.offsets(
                        word.substring(0, word.length() - ending.from().length()) + ending.to());
                if (found.length > 0) {
                    return found;
                }
            }
        }
        return NONE;
    }

    private static int[] joined(int[] one, int[] other) {
        if (other.length == 0) {
            return one;
        }
        int[] all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }

    private static int[] distinct(int[] offsets) {
        return offsets.length < 2
                ? offsets
                : Arrays.stream(offsets).sorted().distinct().toArray();
    }

    /// A regular ending and what stands in its place in the base form.
    private record Ending(String from, String to) {
        private static final List<Ending> ALL = List.of(
                new Ending("s", ""),
                new Ending("ses", "s"),
                new Ending("xes", "x"),
                new Ending("zes", "z"),
                new Ending("ches", "ch"),
                new Ending("shes", "sh"),
                new Ending("men", "man"),
                new Ending("ies", "y"),
                new Ending("s", ""),
                new Ending("ies", "y"),
                new Ending("es", "e"),
                new Ending("es", ""),
                new Ending("ed", "e"),
                new Ending("ed", ""),
                new Ending("ing", "e"),
                new Ending("ing", ""),
                new Ending("er", ""),
                new Ending("est", ""),
                new Ending("er", "e"),
                new Ending("est", "e"));
    }
}
