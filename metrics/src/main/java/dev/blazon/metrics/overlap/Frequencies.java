package dev.blazon.metrics.overlap;

import java.util.Arrays;

/// In how many documents each n-gram stands. Open addressing in stripes, each with a lock of its own, so that threads
/// that count different images seldom wait. Counts do not depend on the order of counting.
final class Frequencies {
    private static final int STRIPES = 256;

    private final Stripe[] stripes = new Stripe[STRIPES];

    Frequencies() {
        for (int stripe = 0; stripe < STRIPES; stripe++) {
            stripes[stripe] = new Stripe();
        }
    }

    /// @param key of an n-gram, never 0
    void add(long key) {
        long hash = NGrams.mixed(key);
        stripes[(int) (hash >>> 56)].add(key, (int) hash);
    }

    /// Counts the n-grams of one document; one that stands in several of its texts counts once.
    void addOnce(NGrams[] texts) {
        for (int order = 0; order < NGrams.MOST; order++) {
            for (int text = 0; text < texts.length; text++) {
                for (long key : texts[text].keys(order)) {
                    if (!isIn(key, order, texts, text)) {
                        add(key);
                    }
                }
            }
        }
    }

    private static boolean isIn(long key, int order, NGrams[] texts, int before) {
        for (int text = 0; text < before; text++) {
            if (Arrays.binarySearch(texts[text].keys(order), key) >= 0) {
                return true;
            }
        }
        return false;
    }

    /// Only when nobody counts any more.
    int of(long key) {
        long hash = NGrams.mixed(key);
        return stripes[(int) (hash >>> 56)].of(key, (int) hash);
    }

    private static final class Stripe {
        private long[] keys = new long[64];
        private int[] counts = new int[64];
        private int size;

        synchronized void add(long key, int hash) {
            int at = slot(keys, key, hash);
            if (keys[at] == 0) {
                keys[at] = key;
                size++;
            }
            counts[at]++;
            if (size * 3L > keys.length * 2L) {
                grow();
            }
        }

        int of(long key, int hash) {
            int at = slot(keys, key, hash);
            return keys[at] == 0 ? 0 : counts[at];
        }

        private static int slot(long[] keys, long key, int hash) {
            int at = hash & keys.length - 1;
            while (keys[at] != 0 && keys[at] != key) {
                at = at + 1 & keys.length - 1;
            }
            return at;
        }

        private void grow() {
            long[] larger = new long[keys.length * 2];
            int[] moved = new int[larger.length];
            for (int at = 0; at < keys.length; at++) {
                if (keys[at] != 0) {
                    int slot = slot(larger, keys[at], (int) NGrams.mixed(keys[at]));
                    larger[slot] = keys[at];
                    moved[slot] = counts[at];
                }
            }
            keys = larger;
            counts = moved;
        }
    }
}
