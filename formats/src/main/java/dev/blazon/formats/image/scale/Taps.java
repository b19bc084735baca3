package dev.blazon.formats.image.scale;

/// Which source pixels make up each output pixel along one side of a picture, and how much of it each makes up.
///
/// @param first of each output pixel, its first source pixel
/// @param count of weights of each output pixel, a multiple of three
/// @param weights of the source pixels from the first on, output pixel by output pixel; those of one pixel add up to
///     exactly one unit, and the last of them may be zero
@SuppressWarnings("ArrayRecordComponent")
record Taps(int[] first, int count, int[] weights) {

    /// @param stored pixels along the side
    /// @param step how many of them a source pixel stands for, save the last, which stands for what is left
    /// @param target output pixels along the side, at most one for each source pixel
    /// @param bits a unit is 2 to the power of this
    static Taps of(int stored, int step, int target, int bits) {
        int most = (int) ((stored / (long) step + target - 1) / target) + 2;
        Taps taps = new Taps(new int[target], (most + 2) / 3 * 3, new int[(most + 2) / 3 * 3 * target]);
        for (int out = 0; out < target; out++) {
            taps.fill(out, stored, step, bits);
        }
        return taps;
    }

    private void fill(int out, int stored, int step, int bits) {
        // In units of 1/target of a stored pixel, an output pixel covers [out, out + 1) * stored.
        long start = (long) out * stored;
        int source = (int) (start / first.length / step);
        first[out] = source;
        int given = 0;
        int at = out * count;
        for (long covered = 0; covered < stored; source++) {
            long end = Math.min((source + 1L) * step, stored) * first.length;
            covered = Math.min(end - start, stored);
            // Each gets what is due up to its end less what was given, so that no rounding adds up.
            int due = (int) (((covered << bits) + stored / 2) / stored);
            weights[at++] = due - given;
            given = due;
        }
    }
}
