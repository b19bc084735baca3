package dev.blazon.metrics.overlap;

import java.util.Arrays;

/// In how many documents each n-gram stands. Open addressing in stripes, each with a lock of its own, so that threads
/// that count different documents seldom wait. Counts do not depend on the order of counting. A key is never 0.
final class Frequencies {
    private static final int STRIPES = 256;

    /// Stands for a count that is not found yet.
    private static final int ELSEWHERE = -1;

    private final Stripe[] stripes = new Stripe[STRIPES];

    Frequencies() {
        for (int stripe = 0; stripe < STRIPES; stripe++) {
            stripes[stripe] = new Stripe();
        }
    }

    /// Documents that one thread counts. They reach the others together, stripe by stripe: a lock for
    /// each n-gram would keep the processor from fetching the next ones meanwhile.
    final class Batch {
        private final DistinctKeys seen = new DistinctKeys();
        private long[] keys = new long[1024];
        private int size;

        /// Counts the n-grams of one document; one that stands in several of its texts counts once.
        void addOnce(NGrams[] texts) {
            seen.clear();
            for (NGrams text : texts) {
                for (int order = 0; order < NGrams.MOST; order++) {
                    for (long key : text.keys(order)) {
                        if (seen.add(key)) {
                            add(key);
                        }
                    }
                }
            }
        }

        private void add(long key) {
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, size * 2);
            }
            keys[size++] = key;
        }

        /// Hands the counts over.
        void end() {
            int[] ends = new int[STRIPES];
            for (int at = 0; at < size; at++) {
                ends[stripe(keys[at])]++;
            }
            Arrays.parallelPrefix(ends, Integer::sum);
            long[] sorted = new long[size];
            int[] places = ends.clone();
            for (int at = 0; at < size; at++) {
                sorted[--places[stripe(keys[at])]] = keys[at];
            }
            for (int stripe = 0; stripe < STRIPES; stripe++) {
                stripes[stripe].add(sorted, places[stripe], ends[stripe]);
            }
            size = 0;
        }
    }

    Batch batch() {
        return new Batch();
    }

    private static int stripe(long key) {
        return (int) (NGrams.mixed(key) >>> 56);
    }

    /// In how many documents each of some n-grams stands. Only when nobody counts any more.
    ///
    /// A large table lies in slow memory. At first only the places are looked at where the search
    /// for each key begins: no such look waits for another, so the processor fetches several at a time.
    int[] of(long[] wanted) {
        int[] counts = new int[wanted.length];
        for (int at = 0; at < wanted.length; at++) {
            long hash = NGrams.mixed(wanted[at]);
            counts[at] = stripes[(int) (hash >>> 56)].first(wanted[at], (int) hash);
        }
        for (int at = 0; at < wanted.length; at++) {
            if (counts[at] == ELSEWHERE) {
                long hash = NGrams.mixed(wanted[at]);
                counts[at] = stripes[(int) (hash >>> 56)].of(wanted[at], (int) hash);
            }
        }
        return counts;
    }

    private static final class Stripe {
        private long[] keys = new long[64];
        private int[] counts = new int[64];
        private int size;

        synchronized void add(long[] added, int from, int to) {
            for (int at = from; at < to; at++) {
                add(added[at], (int) NGrams.mixed(added[at]));
            }
        }

        private void add(long key, int hash) {
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

        /// The count of a key that lies where its search begins, or is not there at all.
        int first(long key, int hash) {
            int at = hash & keys.length - 1;
            long there = keys[at];
            int count = counts[at];
            return there == key | there == 0 ? count : ELSEWHERE;
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
