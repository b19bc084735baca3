package dev.blazon.metrics.agreement;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// How the pairs of rated texts stand, counted by sorting (Knight, "A Computer Method for Calculating Kendall's
/// Tau with Ungrouped Data", JASA 61, 1966) in time n log n.
///
/// @param all n (n - 1) / 2
/// @param concordant in which both give the higher value to the same text
/// @param tiedFirst pairs of one value in the first, whatever the second has
/// @param tiedBoth pairs of one value in both
/// @param distinctFirst how many values the first has
record Pairs(
        int texts,
        long all,
        long concordant,
        long discordant,
        long tiedFirst,
        long tiedSecond,
        long tiedBoth,
        int distinctFirst,
        int distinctSecond) {

    /// @param first without NaN, as is the second
    static Pairs of(double[] first, double[] second) {
        int size = first.length;
        int[] one = Ranks.dense(first);
        int[] other = Ranks.dense(second);
        long[] keys = IntStream.range(0, size)
                .mapToLong(at -> (long) one[at] << Integer.SIZE | other[at])
                .toArray();
        Arrays.sort(keys);
        int[] inOrder = new int[size];
        for (int at = 0; at < size; at++) {
            inOrder[at] = (int) keys[at];
        }
        long discordant = inversions(inOrder, new int[size], 0, size);
        long all = (long) size * (size - 1) / 2;
        long[] tiedFirst = tied(Arrays.stream(keys).map(key -> key >>> Integer.SIZE));
        long[] tiedSecond = tied(Arrays.stream(inOrder).asLongStream());
        long tiedBoth = tied(Arrays.stream(keys))[0];
        return new Pairs(
                size,
                all,
                all - tiedFirst[0] - tiedSecond[0] + tiedBoth - discordant,
                discordant,
                tiedFirst[0],
                tiedSecond[0],
                tiedBoth,
                (int) tiedFirst[1],
                (int) tiedSecond[1]);
    }

    /// @param values sorted
    /// @return pairs of equal ones, and how many distinct ones there are
    private static long[] tied(LongStream values) {
        long[] sorted = values.toArray();
        long pairs = 0;
        long run = 0;
        long distinct = 0;
        for (int at = 0; at < sorted.length; at++) {
            run = at > 0 && sorted[at] == sorted[at - 1] ? run + 1 : 0;
            distinct += run == 0 ? 1 : 0;
            pairs += run;
        }
        return new long[] {pairs, distinct};
    }

    /// Pairs in falling order; sorts the stretch by merging.
    private static long inversions(int[] values, int[] space, int from, int to) {
        if (to - from < 2) {
            return 0;
        }
        int middle = (from + to) >>> 1;
        long count = inversions(values, space, from, middle) + inversions(values, space, middle, to);
        System.arraycopy(values, from, space, from, to - from);
        int left = from;
        int right = middle;
        for (int at = from; at < to; at++) {
            if (right == to || left < middle && space[left] <= space[right]) {
                values[at] = space[left++];
            } else {
                values[at] = space[right++];
                count += middle - left;
            }
        }
        return count;
    }
}
