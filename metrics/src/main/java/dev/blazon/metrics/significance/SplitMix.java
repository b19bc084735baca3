package dev.blazon.metrics.significance;

/// The generator SplitMix (Steele, Lea, Flood, "Fast splittable pseudorandom number generators", 2014). It gives what
/// [java.util.SplittableRandom] gives, without the calls through interfaces that cost more than the numbers.
final class SplitMix {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    SplitMix(long seed) {
        state = seed;
    }

    /// @param bound at least 1
    /// @return 0 to bound - 1, all equally likely
    int below(int bound) {
        if ((bound & bound - 1) == 0) {
            return next() & bound - 1;
        }
        int drawn = next() >>> 1;
        int rest = drawn % bound;
        // numbers of the last, shorter stretch would favour small ones
        while (drawn + (bound - 1) - rest < 0) {
            drawn = next() >>> 1;
            rest = drawn % bound;
        }
        return rest;
    }

    private int next() {
        state += GOLDEN_GAMMA;
        long mixed = (state ^ state >>> 33) * 0x62A9D9ED799705F5L;
        return (int) ((mixed ^ mixed >>> 28) * 0xCB24D0A5C88C35B3L >>> 32);
    }
}
