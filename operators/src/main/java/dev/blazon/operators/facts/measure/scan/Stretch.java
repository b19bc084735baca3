package dev.blazon.operators.facts.measure.scan;

/// What loops over stretches of pixels share.
final class Stretch {
    /// So many squares of the largest Laplacian, 4 times 255, just fit in an `int`.
    static final int LONGEST = 2048;

    private Stretch() {}

    /// 1 when the value is at least the bound, else 0, without a branch.
    static int atLeast(int value, int bound) {
        return bound - value - 1 >>> 31;
    }
}
