package dev.blazon.metrics.arena;

import dev.blazon.metrics.Mode;
import dev.blazon.metrics.Signature;
import java.util.Arrays;
import java.util.Locale;

/// Bradley and Terry's model (1952): the odds of two models are a power of ten of the difference of their ratings
/// over 400. It is fitted as a logistic regression without intercept, whose loss and penalty are both divided by
/// the number of battles, by [Lbfgs] from all ratings equal; where it stops belongs to the number.
///
/// Ratings have a mean of 1000. Without penalty they exist only where no group of models won every battle against
/// the others (Ford 1957); else they are NaN.
///
/// @param ties what a tie counts as
/// @param penalty half of which times the sum of squared ratings, in 400 points, is added to the loss; 0 for none
/// @param tolerance the largest slope at which the fit stops
public record BradleyTerry(Ties ties, double penalty, double tolerance) implements Rater {
    private static final int VERSION = 1;
    private static final double SCALE = 400;
    private static final double START = 1000;

    /// As the program of CapArena rates: ties are losses of the first model, and the fit stops before
    /// its end, by up to 0.04 points on 600 battles of seven models.
    public static final BradleyTerry CAP_ARENA = new BradleyTerry(Ties.FIRST_LOSES, 1, 1e-4);

    /// The same, fitted to the end.
    public static final BradleyTerry CAP_ARENA_CONVERGED = new BradleyTerry(Ties.FIRST_LOSES, 1, 1e-8);

    /// The model itself: ties are half a win of each, and nothing pulls ratings together.
    public static final BradleyTerry PLAIN = new BradleyTerry(Ties.SPLIT, 0, 1e-8);

    /// What a tie counts as.
    public enum Ties {
        /// A win of the second model, as in the reference program.
        FIRST_LOSES,
        /// Half a win of each.
        SPLIT
    }

    /// @throws IllegalArgumentException when the penalty is negative or the tolerance is not above 0
    public BradleyTerry {
        if (!(penalty >= 0 && tolerance > 0)) {
            throw new IllegalArgumentException("[Bradley-Terry] Penalty and tolerance are " + penalty + " and "
                    + tolerance + ", must be at least 0 and above 0.");
        }
    }

    @Override
    public double[] ratings(Battles battles, int[] picks) {
        double[][] wins = wins(battles, picks);
        boolean[] seen = seen(wins);
        if (penalty == 0 && !(isReached(wins, seen, false) && isReached(wins, seen, true))) {
            double[] none = new double[wins.length];
            Arrays.fill(none, Double.NaN);
            return none;
        }
        double[] strengths = Lbfgs.minimum(new Loss(wins, penalty, picks.length), new double[wins.length], tolerance);
        double[] ratings = new double[wins.length];
        for (int model = 0; model < ratings.length; model++) {
            ratings[model] = seen[model] ? SCALE * strengths[model] + START : Double.NaN;
        }
        return ratings;
    }

    private double[][] wins(Battles battles, int[] picks) {
        double[][] wins = new double[battles.models().size()][battles.models().size()];
        double tie = ties == Ties.SPLIT ? 0.5 : 0;
        for (int battle : picks) {
            double first = switch (battles.outcome(battle)) {
                case FIRST -> 1;
                case SECOND -> 0;
                case TIE -> tie;
            };
            wins[battles.first(battle)][battles.second(battle)] += first;
            wins[battles.second(battle)][battles.first(battle)] += 1 - first;
        }
        return wins;
    }

    private static boolean[] seen(double[][] wins) {
        boolean[] seen = new boolean[wins.length];
        for (int one = 0; one < wins.length; one++) {
            for (int other = 0; other < wins.length; other++) {
                seen[one] |= wins[one][other] + wins[other][one] > 0;
            }
        }
        return seen;
    }

    /// Whether a chain of wins leads from the first model to each other one, or backwards from each to the first.
    private static boolean isReached(double[][] wins, boolean[] seen, boolean backwards) {
        boolean[] reached = new boolean[wins.length];
        int[] waiting = new int[wins.length];
        int end = 0;
        for (int model = 0; model < seen.length && end == 0; model++) {
            if (seen[model]) {
                reached[model] = true;
                waiting[end++] = model;
            }
        }
        for (int at = 0; at < end; at++) {
            for (int model = 0; model < wins.length; model++) {
                double led = backwards ? wins[model][waiting[at]] : wins[waiting[at]][model];
                if (led > 0 && !reached[model]) {
                    reached[model] = true;
                    waiting[end++] = model;
                }
            }
        }
        return Arrays.equals(reached, seen);
    }

    /// @param wins of each model over each other one
    private record Loss(double[][] wins, double penalty, int battles) implements Lbfgs.Function {
        private static final double LOG_TEN = Math.log(10);

        @Override
        public double at(double[] strengths, double[] slopes) {
            Arrays.fill(slopes, 0);
            double loss = 0;
            for (int one = 0; one < strengths.length; one++) {
                for (int other = 0; other < strengths.length; other++) {
                    if (wins[one][other] > 0) {
                        double lead = LOG_TEN * (strengths[one] - strengths[other]);
                        double slope = wins[one][other] * LOG_TEN / (1 + Math.exp(lead));
                        loss += wins[one][other] * (Math.max(0, -lead) + Math.log1p(Math.exp(-Math.abs(lead))));
                        slopes[one] -= slope;
                        slopes[other] += slope;
                    }
                }
            }
            for (int model = 0; model < strengths.length; model++) {
                loss += penalty / 2 * strengths[model] * strengths[model];
                slopes[model] = (slopes[model] + penalty * strengths[model]) / battles;
            }
            return loss / battles;
        }
    }

    @Override
    public Signature signature() {
        return Signature.of("BradleyTerry", VERSION, Mode.STRICT)
                .with("ties", ties.name().toLowerCase(Locale.ROOT))
                .with("penalty", Double.toString(penalty))
                .with("tolerance", Double.toString(tolerance));
    }
}
