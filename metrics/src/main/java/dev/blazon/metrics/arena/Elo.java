package dev.blazon.metrics.arena;

import dev.blazon.metrics.Mode;
import dev.blazon.metrics.Signature;
import java.util.Arrays;

/// Elo's rating updated battle by battle, so that their order matters. A tie is half a win of each.
///
/// @param step how far one battle moves a rating at most
/// @param scale over which the odds grow by `base`
/// @param start everyone's rating before the first battle
public record Elo(double step, double scale, double base, double start) implements Rater {
    private static final int VERSION = 1;

    /// As CapArena rates: 4, 400, 10, 1000.
    public static final Elo CAP_ARENA = new Elo(4, 400, 10, 1000);

    @Override
    public double[] ratings(Battles battles, int[] picks) {
        double[] ratings = new double[battles.models().size()];
        boolean[] seen = new boolean[ratings.length];
        Arrays.fill(ratings, start);
        for (int battle : picks) {
            int one = battles.first(battle);
            int other = battles.second(battle);
            double won = switch (battles.outcome(battle)) {
                case FIRST -> 1;
                case SECOND -> 0;
                case TIE -> 0.5;
            };
            double expected = expected(ratings[one], ratings[other]);
            double expectedOfOther = expected(ratings[other], ratings[one]);
            ratings[one] += step * (won - expected);
            ratings[other] += step * (1 - won - expectedOfOther);
            seen[one] = true;
            seen[other] = true;
        }
        for (int model = 0; model < ratings.length; model++) {
            ratings[model] = seen[model] ? ratings[model] : Double.NaN;
        }
        return ratings;
    }

    private double expected(double own, double other) {
        return 1 / (1 + Math.pow(base, (other - own) / scale));
    }

    @Override
    public Signature signature() {
        return Signature.of("Elo", VERSION, Mode.STRICT)
                .with("step", Double.toString(step))
                .with("scale", Double.toString(scale))
                .with("base", Double.toString(base))
                .with("start", Double.toString(start));
    }
}
