package dev.blazon.metrics.spice;

import java.util.Arrays;

/// Words that mean one thing, with the synsets they may belong to.
///
/// @param words numbers, ascending
/// @param synsets offsets, ascending
/// @param hint bits of the synsets: two without common bits have no common synset
record Concept(int[] words, int[] synsets, long hint) {

    static Concept of(int word, int[] synsets) {
        return new Concept(new int[] {word}, synsets, hint(synsets));
    }

    private static long hint(int[] synsets) {
        long hint = 0;
        for (int synset : synsets) {
            hint |= 1L << synset;
        }
        return hint;
    }

    boolean equalTo(Concept other) {
        return this == other || Arrays.equals(words, other.words) && Arrays.equals(synsets, other.synsets);
    }

    /// Whether they share a word or a synset.
    boolean isSimilarTo(Concept other) {
        return this == other
                || common(words, other.words) > 0
                || (hint & other.hint) != 0 && common(synsets, other.synsets) > 0;
    }

    /// 1 when they share a word, else the share of common synsets among all.
    float similarity(Concept other) {
        if (common(words, other.words) > 0) {
            return 1;
        }
        int common = (hint & other.hint) == 0 ? 0 : common(synsets, other.synsets);
        return common == 0 ? 0 : (float) common / (synsets.length + other.synsets.length - common);
    }

    Concept joinedWith(Concept other) {
        int[] all = union(synsets, other.synsets);
        return new Concept(union(words, other.words), all, hint(all));
    }

    private static int common(int[] one, int[] other) {
        int common = 0;
        int at = 0;
        int there = 0;
        while (at < one.length && there < other.length) {
            int mine = one[at];
            int theirs = other[there];
            common += mine == theirs ? 1 : 0;
            at += mine <= theirs ? 1 : 0;
            there += theirs <= mine ? 1 : 0;
        }
        return common;
    }

    private static int[] union(int[] one, int[] other) {
        int[] all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return Arrays.stream(all).sorted().distinct().toArray();
    }
}
