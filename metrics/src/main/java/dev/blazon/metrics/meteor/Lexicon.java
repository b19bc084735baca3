package dev.blazon.metrics.meteor;

import dev.blazon.metrics.text.Porter2;
import dev.blazon.metrics.text.Vocabulary;
import dev.blazon.metrics.wordnet.Synsets;
import java.util.stream.IntStream;

/// What the matchers ask of each word, by its number, worked out once. Words are compared by [String#hashCode()], as in
/// the reference.
final class Lexicon {
    private static final int[] NONE = {};

    private final int[] codes;
    private final int[] stems;
    private final int[][] synsets;
    private final long[] hints;
    private final boolean[] function;

    private Lexicon(int size) {
        codes = new int[size];
        stems = new int[size];
        synsets = new int[size][];
        hints = new long[size];
        function = new boolean[size];
    }

    /// @param words in lower case
    static Lexicon of(Vocabulary words) {
        Lexicon lexicon = new Lexicon(words.size());
        IntStream.range(0, words.size()).parallel().forEach(number -> lexicon.set(number, words.word(number)));
        return lexicon;
    }

    private void set(int number, String word) {
        codes[number] = word.hashCode();
        stems[number] = Porter2.stem(word).hashCode();
        synsets[number] = word.isEmpty() ? NONE : Synsets.shared().of(word);
        for (int synset : synsets[number]) {
            hints[number] |= 1L << synset;
        }
        function[number] = WordLists.isFunctionWord(word);
    }

    int code(int word) {
        return codes[word];
    }

    boolean isFunction(int word) {
        return function[word];
    }

    boolean equal(int one, int other) {
        return codes[one] == codes[other];
    }

    boolean sameStem(int one, int other) {
        return stems[one] == stems[other] && !equal(one, other);
    }

    boolean synonyms(int one, int other) {
        return (hints[one] & hints[other]) != 0 && meet(synsets[one], synsets[other]) && !equal(one, other);
    }

    /// @param one ascending, as the other
    private static boolean meet(int[] one, int[] other) {
        int at = 0;
        int there = 0;
        while (at < one.length && there < other.length) {
            if (one[at] == other[there]) {
                return true;
            }
            if (one[at] < other[there]) {
                at++;
            } else {
                there++;
            }
        }
        return false;
    }
}
