package dev.blazon.operators.facts.measure.scan;

/// A row of brightness without its first and last pixel, with what lies left and right of each.
final class Neighbours {
    /// Each pixel itself.
    final int[] here;
    final int[] left;
    final int[] right;
    /// Both neighbours together.
    final int[] both;
    /// The right neighbour less the left one, without its sign.
    final int[] across;

    Neighbours(int inner) {
        here = new int[inner];
        left = new int[inner];
        right = new int[inner];
        both = new int[inner];
        across = new int[inner];
    }

    /// Takes the row that begins at `start`.
    void take(int[] luma, int start) {
        System.arraycopy(luma, start, left, 0, left.length);
        System.arraycopy(luma, start + 1, here, 0, here.length);
        System.arraycopy(luma, start + 2, right, 0, right.length);
        join(left, right, both, across);
    }

    private static void join(int[] left, int[] right, int[] both, int[] across) {
        for (int i = 0; i < left.length; i++) {
            both[i] = left[i] + right[i];
            across[i] = Math.abs(right[i] - left[i]);
        }
    }
}
