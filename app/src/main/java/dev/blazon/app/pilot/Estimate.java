package dev.blazon.app.pilot;

/// A number told from a part of a whole, with the bounds between which it lies nine times out of ten.
public record Estimate(double expected, double low, double high) {
    /// Of Student's t at 95 % for 1 to 10 degrees of freedom.
    private static final double[] FEW = {6.314, 2.920, 2.353, 2.132, 2.015, 1.943, 1.895, 1.860, 1.833, 1.812};

    private static final double NORMAL = 1.6449;

    /// The sum over a whole, from the values of a part of it: what the part came to, and the rest at the part's mean.
    ///
    /// @param values of the part, at least 1
    /// @param whole how many there are in all
    static Estimate sum(double[] values, long whole) {
        double known = 0;
        for (double value : values) {
            known += value;
        }
        double mean = known / values.length;
        long rest = Math.max(0, whole - values.length);
        double half =
                rest == 0 ? 0 : quantile(values.length - 1) * deviation(values, mean) * spread(rest, values.length);
        double expected = known + rest * mean;
        return new Estimate(expected, Math.max(known, expected - half), expected + half);
    }

    /// Of the sum of the rest around what the part's mean foretells.
    private static double spread(long rest, int part) {
        return Math.sqrt(rest + (double) rest * rest / part);
    }

    private static double deviation(double[] values, double mean) {
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return values.length < 2 ? mean : Math.sqrt(squares / (values.length - 1));
    }

    /// Within 0.2 % from 11 degrees of freedom on.
    private static double quantile(int freedom) {
        if (freedom < 1) {
            return FEW[0];
        }
        if (freedom <= FEW.length) {
            return FEW[freedom - 1];
        }
        double cube = NORMAL * NORMAL * NORMAL;
        return NORMAL + (cube + NORMAL) / (4.0 * freedom);
    }

    /// A share by Wilson's score.
    static Estimate share(long part, long of) {
        double share = (double) part / of;
        double square = NORMAL * NORMAL;
        double centre = (share + square / (2 * of)) / (1 + square / of);
        double half = NORMAL / (1 + square / of) * Math.sqrt(share * (1 - share) / of + square / (4.0 * of * of));
        return new Estimate(share, Math.max(0, centre - half), Math.min(1, centre + half));
    }

    Estimate times(double factor) {
        return new Estimate(expected * factor, low * factor, high * factor);
    }
}
