package dev.blazon.metrics.arena;

import dev.blazon.metrics.significance.Bootstrap;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Who is better than whom, and how sure that is: ratings of all battles, and their spread over draws of battles
/// (bootstrap, the order drawn too).
///
/// CapArena ranks by the medians of 1000 draws, rounded ([Standing#rounded]). Its draws are NumPy's and cannot be
/// made again here, so that medians differ from published ones by what two sets of draws differ.
public final class Arena {
    private Arena() {}

    /// One model's place.
    ///
    /// @param rating from all battles in their order
    /// @param median of the draws in which the model has a rating, as are the bounds
    /// @param battles it took part in
    public record Standing(String model, double rating, double median, Bootstrap.Interval bounds, int battles) {

        /// The median as CapArena prints it: a half is rounded up.
        public int rounded() {
            return (int) Math.floor(median + 0.5);
        }
    }

    /// @param percent how many of a hundred draws lie within the bounds
    /// @return the highest median first
    /// @throws IllegalArgumentException when the battles settle no rating
    public static List<Standing> standings(Battles battles, Rater rater, Bootstrap bootstrap, int percent) {
        double[] ratings =
                rater.ratings(battles, IntStream.range(0, battles.size()).toArray());
        if (Arrays.stream(ratings).anyMatch(Double::isNaN)) {
            throw new IllegalArgumentException("[arena] Without a penalty, ratings of these " + battles.size()
                    + " battles do not exist: some models won every battle against all others, or never met them."
                    + " Rate with a penalty, or add battles.");
        }
        double[][] draws = IntStream.range(0, bootstrap.resamples())
                .parallel()
                .mapToObj(draw -> rater.ratings(battles, bootstrap.picks(battles.size(), draw)))
                .toArray(double[][]::new);
        int[] fought = new int[ratings.length];
        for (int battle = 0; battle < battles.size(); battle++) {
            fought[battles.first(battle)]++;
            fought[battles.second(battle)]++;
        }
        return IntStream.range(0, ratings.length)
                .mapToObj(model -> standing(battles, model, ratings[model], draws, percent, fought[model]))
                .sorted(Comparator.comparingDouble(Standing::median).reversed().thenComparing(Standing::model))
                .toList();
    }

    private static Standing standing(
            Battles battles, int model, double rating, double[][] draws, int percent, int fought) {
        double[] own = Arrays.stream(draws)
                .mapToDouble(ratings -> ratings[model])
                .filter(one -> !Double.isNaN(one))
                .toArray();
        double tail = (100 - percent) / 200.0;
        return new Standing(
                battles.models().get(model),
                rating,
                Bootstrap.quantile(own, 0.5),
                new Bootstrap.Interval(Bootstrap.quantile(own, tail), Bootstrap.quantile(own, 1 - tail)),
                fought);
    }
}
