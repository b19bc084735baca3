package dev.blazon.operators.known;

import dev.blazon.operators.pdq.PdqHash;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Finds hashes near a hash, all of them and no others (multi-index hashing, Norouzi et al. 2012): two hashes that
/// differ in at most d of 256 bits differ in at most d/16 bits in one of their sixteen parts of sixteen bits, so only
/// entries with such a part are looked at.
final class PdqIndex {
    private static final int PARTS = 16;
    private static final int PART_BITS = 16;
    private static final int VALUES = 1 << PART_BITS;

    private final List<Entry> entries;
    private final PdqHash[] hashes;
    private final int farthest;
    /// Of each part where the entries with a value begin, and their numbers by value.
    private final int[][] starts = new int[PARTS][VALUES + 1];

    private final int[][] numbers;

    /// @param entries of PDQ hashes
    PdqIndex(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        this.hashes = entries.stream().map(entry -> PdqHash.parse(entry.hash())).toArray(PdqHash[]::new);
        this.farthest = entries.stream().mapToInt(Entry::distance).max().orElse(0);
        this.numbers = new int[PARTS][hashes.length];
        for (int part = 0; part < PARTS; part++) {
            fill(part);
        }
    }

    private void fill(int part) {
        int[] start = starts[part];
        for (PdqHash hash : hashes) {
            start[part(hash, part) + 1]++;
        }
        for (int value = 0; value < VALUES; value++) {
            start[value + 1] += start[value];
        }
        int[] next = start.clone();
        for (int number = 0; number < hashes.length; number++) {
            numbers[part][next[part(hashes[number], part)]++] = number;
        }
    }

    private static int part(PdqHash hash, int part) {
        long word = switch (part / 4) {
            case 0 -> hash.first();
            case 1 -> hash.second();
            case 2 -> hash.third();
            default -> hash.fourth();
        };
        return (int) (word >>> PART_BITS * (part % 4)) & VALUES - 1;
    }

    /// An entry with how far it is.
    record Near(Entry entry, int distance) {}

    /// The nearest entry that lies within its own distance; of equally near ones the first.
    Optional<Near> nearest(PdqHash hash) {
        int best = -1;
        int least = Integer.MAX_VALUE;
        for (int part = 0; part < PARTS; part++) {
            int value = part(hash, part);
            for (int mask : MASKS[farthest / PARTS]) {
                int from = starts[part][value ^ mask];
                int to = starts[part][(value ^ mask) + 1];
                for (int at = from; at < to; at++) {
                    int number = numbers[part][at];
                    int distance = hashes[number].distance(hash);
                    boolean nearer = distance < least || distance == least && number < best;
                    if (nearer && distance <= entries.get(number).distance()) {
                        best = number;
                        least = distance;
                    }
                }
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(new Near(entries.get(best), least));
    }

    /// All values with at most so many ones.
    private static final int[][] MASKS = IntStream.rangeClosed(0, 3)
            .mapToObj(ones -> IntStream.range(0, VALUES)
                    .filter(value -> Integer.bitCount(value) <= ones)
                    .toArray())
            .toArray(int[][]::new);
}
