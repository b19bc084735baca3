package dev.blazon.metrics.overlap;

import java.util.Arrays;

/// The n-grams of one text for n = 1 to 4, each once with its count, in the order of their keys.
///
/// A key is exact as long as the vocabulary has fewer than 65,536 words; in larger ones it is a hash of 64 bits.
final class NGrams {
    static final int MOST = 4;
    private static final int EXACT = 1 << 16;
    private static final int[] ONES = ones();

    private final int words;
    private final long[][] keys = new long[MOST][];
    private final int[][] counts = new int[MOST][];

    /// @param text numbers of words
    /// @param vocabulary how many words there are in all
    NGrams(int[] text, int vocabulary) {
        this.words = text.length;
        for (int order = 1; order <= MOST; order++) {
            long[] all = new long[Math.max(0, text.length - order + 1)];
            for (int at = 0; at < all.length; at++) {
                all[at] = vocabulary < EXACT ? packed(text, at, order) : hashed(text, at, order);
            }
            Arrays.sort(all);
            distinct(order - 1, all);
        }
    }

    private static int[] ones() {
        int[] ones = new int[1024];
        Arrays.fill(ones, 1);
        return ones;
    }

    /// From 1, so that no n-gram is a part of another one's key.
    private static long packed(int[] text, int at, int order) {
        long key = 0;
        for (int word = at; word < at + order; word++) {
            key = key << 16 | text[word] + 1;
        }
        return key;
    }

    private static long hashed(int[] text, int at, int order) {
        long key = order;
        for (int word = at; word < at + order; word++) {
            key = mixed(key * 0x9E3779B97F4A7C15L + text[word] + 1);
        }
        return key;
    }

    /// The finaliser of MurmurHash3.
    static long mixed(long value) {
        long mixed = (value ^ value >>> 33) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ mixed >>> 33) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ mixed >>> 33;
    }

    /// Most n-grams of most texts stand there once.
    private void distinct(int order, long[] sorted) {
        int size = 0;
        for (int at = 0; at < sorted.length; at++) {
            size += at == 0 || sorted[at] != sorted[at - 1] ? 1 : 0;
        }
        if (size == sorted.length && size <= ONES.length) {
            keys[order] = sorted;
            counts[order] = ONES;
            return;
        }
        long[] once = new long[size];
        int[] times = new int[size];
        int last = -1;
        for (int at = 0; at < sorted.length; at++) {
            if (at == 0 || sorted[at] != sorted[at - 1]) {
                once[++last] = sorted[at];
            }
            times[last]++;
        }
        keys[order] = once;
        counts[order] = times;
    }

    /// How many words the text has.
    int words() {
        return words;
    }

    /// @param order 0 to 3 for n = 1 to 4
    long[] keys(int order) {
        return keys[order];
    }

    /// @return at least as many as keys; those after the keys say nothing
    int[] counts(int order) {
        return counts[order];
    }
}
