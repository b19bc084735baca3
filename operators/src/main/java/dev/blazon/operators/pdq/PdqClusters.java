package dev.blazon.operators.pdq;

import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;

/// Groups hashes of the same picture: two are in one group when a chain of hashes leads from one to the other in which
/// neighbours differ in at most so many bits. All such pairs are found, by multi-index hashing: hashes that differ in
/// at
/// most 31 of 256 bits differ in at most one bit in one of their sixteen parts of sixteen bits, so only such are
/// compared.
public final class PdqClusters {
    private static final int PARTS = 16;
    private static final int PART_BITS = 16;
    private static final int VALUES = 1 << PART_BITS;
    private static final int WORDS = 4;
    private static final int FARTHEST = 31;

    private final long[] words;
    private final int distance;
    /// Of each hash the first equal one.
    private final int[] firsts;
    /// Which number each different hash has among all.
    private final int[] places;

    private final AtomicIntegerArray parents;

    private PdqClusters(PdqHash[] hashes, int distance) {
        this.distance = distance;
        firsts = firsts(hashes);
        places = IntStream.range(0, hashes.length)
                .filter(number -> firsts[number] == number)
                .toArray();
        words = new long[places.length * WORDS];
        parents = new AtomicIntegerArray(places.length);
        for (int at = 0; at < places.length; at++) {
            PdqHash hash = hashes[places[at]];
            words[at * WORDS] = hash.first();
            words[at * WORDS + 1] = hash.second();
            words[at * WORDS + 2] = hash.third();
            words[at * WORDS + 3] = hash.fourth();
            parents.set(at, at);
        }
    }

    /// @param distance 0 to 31
    /// @return of each hash the number of the first one of its group, which stands for the group
    public static int[] of(PdqHash[] hashes, int distance) {
        if (distance < 0 || distance > FARTHEST) {
            throw new IllegalArgumentException("distance is " + distance + ", must be 0 to " + FARTHEST);
        }
        PdqClusters clusters = new PdqClusters(hashes, distance);
        for (int part = 0; part < PARTS; part++) {
            clusters.join(part);
        }
        return clusters.groups(hashes.length);
    }

    /// Equal hashes are compared once: many copies of one picture would else be compared with one another.
    private static int[] firsts(PdqHash[] hashes) {
        Integer[] order = IntStream.range(0, hashes.length).boxed().toArray(Integer[]::new);
        Arrays.parallelSort(
                order,
                Comparator.<Integer>comparingLong(number -> hashes[number].first())
                        .thenComparingLong(number -> hashes[number].second())
                        .thenComparingLong(number -> hashes[number].third())
                        .thenComparingLong(number -> hashes[number].fourth())
                        .thenComparingInt(number -> number));
        int[] firsts = new int[hashes.length];
        for (int at = 0; at < order.length; at++) {
            boolean same = at > 0 && hashes[order[at]].equals(hashes[order[at - 1]]);
            firsts[order[at]] = same ? firsts[order[at - 1]] : order[at];
        }
        return firsts;
    }

    private int part(int number, int part) {
        return (int) (words[number * WORDS + part / 4] >>> PART_BITS * (part % 4)) & VALUES - 1;
    }

    /// Joins all that are near and whose values in a part are equal or differ in one bit.
    private void join(int part) {
        int size = words.length / WORDS;
        int[] starts = new int[VALUES + 1];
        for (int number = 0; number < size; number++) {
            starts[part(number, part) + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] next = starts.clone();
        int[] numbers = new int[size];
        long[] sorted = new long[words.length];
        for (int number = 0; number < size; number++) {
            int at = next[part(number, part)]++;
            numbers[at] = number;
            System.arraycopy(words, number * WORDS, sorted, at * WORDS, WORDS);
        }
        IntStream.range(0, VALUES).parallel().forEach(value -> {
            for (int at = starts[value]; at < starts[value + 1]; at++) {
                compare(sorted, numbers, at, at + 1, starts[value + 1]);
                for (int bit = 0; bit < PART_BITS; bit++) {
                    int other = value ^ 1 << bit;
                    if (other > value) {
                        compare(sorted, numbers, at, starts[other], starts[other + 1]);
                    }
                }
            }
        });
    }

    private void compare(long[] sorted, int[] numbers, int one, int from, int to) {
        long first = sorted[one * WORDS];
        long second = sorted[one * WORDS + 1];
        long third = sorted[one * WORDS + 2];
        long fourth = sorted[one * WORDS + 3];
        for (int at = from; at < to; at++) {
            int place = at * WORDS;
            // most pairs are too far apart by their first half alone
            int half = Long.bitCount(first ^ sorted[place]) + Long.bitCount(second ^ sorted[place + 1]);
            if (half <= distance
                    && half + Long.bitCount(third ^ sorted[place + 2]) + Long.bitCount(fourth ^ sorted[place + 3])
                            <= distance) {
                join(numbers[one], numbers[at]);
            }
        }
    }

    /// Union of two groups without locks: the later root points to the earlier one.
    private void join(int one, int other) {
        int left = root(one);
        int right = root(other);
        while (left != right) {
            int low = Math.min(left, right);
            int high = Math.max(left, right);
            if (parents.compareAndSet(high, high, low)) {
                return;
            }
            left = root(low);
            right = root(high);
        }
    }

    private int root(int number) {
        int at = number;
        int parent = parents.get(at);
        while (parent != at) {
            int above = parents.get(parent);
            parents.compareAndSet(at, parent, above);
            at = parent;
            parent = above;
        }
        return at;
    }

    private int[] groups(int size) {
        int[] ofPlace = new int[size];
        for (int number = 0; number < places.length; number++) {
            ofPlace[places[number]] = places[root(number)];
        }
        return IntStream.range(0, size).map(number -> ofPlace[firsts[number]]).toArray();
    }
}
