package dev.blazon.metrics.judge;

import dev.blazon.metrics.Mode;
import dev.blazon.metrics.Scores;
import dev.blazon.metrics.Signature;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// DCScore (Ye et al., "Painting with Words: Elevating Detailed Image Captioning with Benchmark and Alignment
/// Learning", 2025): a caption is cut into primitive facts, each of which is verified against the image and
/// perhaps matched to one of the image's oracle facts. Precision is the share of verified facts. Recall adds what
/// is verified and in no oracle fact both above and below; facts that share an oracle fact share its weight,
/// verified or not. An image's score is the mean F1 of all its trials (three verifications times three
/// matchings), over all facts and over the relevant ones alone.
///
/// Judging is not done here. The authors leave out an image whose judgements name other facts than the caption
/// has, after five further tries. Without facts precision is 0, without facts to recall recall is.
public final class DcScore {
    private static final int VERSION = 1;
    private static final double TINY = 1e-8;

    private DcScore() {}

    /// One fact of a caption as one trial judged it.
    ///
    /// @param relevant whether it describes what is seen
    /// @param verified whether it is true of the image
    /// @param oracle the number of the oracle fact that it was matched to, from 0; empty for none
    public record Fact(boolean relevant, boolean verified, OptionalInt oracle) {}

    /// All trials of one image.
    ///
    /// @param oracles how many oracle facts the image has
    /// @param trials each with the same facts in the same order
    public record Image(int oracles, List<List<Fact>> trials) {

        /// @throws IllegalArgumentException when there is no trial, when trials differ in facts, or when a fact is
        ///     matched to an oracle fact that the image has not
        public Image {
            trials = trials.stream().map(List::copyOf).toList();
            if (trials.isEmpty()) {
                throw new IllegalArgumentException("[DCScore] An image has no trial, must have one or more.");
            }
            for (List<Fact> trial : trials) {
                if (trial.size() != trials.getFirst().size()) {
                    throw new IllegalArgumentException("[DCScore] Trials of one image judge "
                            + trials.getFirst().size() + " and " + trial.size()
                            + " facts, must judge the same. Leave the image out, as the authors do.");
                }
                for (Fact fact : trial) {
                    if (fact.oracle().isPresent()
                            && (fact.oracle().getAsInt() < 0 || fact.oracle().getAsInt() >= oracles)) {
                        throw new IllegalArgumentException("[DCScore] A fact is matched to oracle fact "
                                + fact.oracle().getAsInt() + ", but the image has " + oracles + " of them.");
                    }
                }
            }
        }
    }

    /// What one trial gives.
    ///
    /// @param recallable oracle facts and further verified ones: what recall is divided by
    public record Rates(double precision, double recall, int recallable) {

        public double f1() {
            return 2 * precision * recall / (precision + recall + TINY);
        }
    }

    /// Rates of one trial's facts.
    public static Rates rates(List<Fact> facts, int oracles) {
        Map<Integer, Integer> sharing = new HashMap<>();
        facts.forEach(fact -> fact.oracle().ifPresent(oracle -> sharing.merge(oracle, 1, Integer::sum)));
        double recalled = 0;
        int verified = 0;
        int further = 0;
        for (Fact fact : facts) {
            if (fact.verified()) {
                verified++;
                if (fact.oracle().isPresent()) {
                    recalled += 1.0 / sharing.getOrDefault(fact.oracle().getAsInt(), 1);
                } else {
                    further++;
                }
            }
        }
        int recallable = oracles + further;
        return new Rates(
                facts.isEmpty() ? 0 : (double) verified / facts.size(),
                recallable == 0 ? 0 : (recalled + further) / recallable,
                recallable);
    }

    /// Rates of the relevant facts of one trial alone.
    public static Rates relevantRates(List<Fact> facts, int oracles) {
        return rates(facts.stream().filter(Fact::relevant).toList(), oracles);
    }

    /// `DCScore`, `DCScore_f1` and `DCScore_f1_relevant`, each times 100.
    public static List<Scores> of(List<Image> images) {
        double[] all = each(images, image -> mean(image, facts -> rates(facts, image.oracles())));
        double[] relevant = each(images, image -> mean(image, facts -> relevantRates(facts, image.oracles())));
        double[] both = new double[all.length];
        for (int image = 0; image < both.length; image++) {
            both[image] = (all[image] + relevant[image]) / 2;
        }
        return List.of(scores("DCScore", both), scores("DCScore_f1", all), scores("DCScore_f1_relevant", relevant));
    }

    private static double[] each(List<Image> images, ToDoubleFunction<Image> score) {
        return images.stream()
                .mapToDouble(image -> 100 * score.applyAsDouble(image))
                .toArray();
    }

    private static double mean(Image image, Function<List<Fact>, Rates> rates) {
        return image.trials().stream()
                .mapToDouble(facts -> rates.apply(facts).f1())
                .average()
                .orElse(0);
    }

    private static Scores scores(String name, double[] samples) {
        return Scores.meanOf(Signature.of(name, VERSION, Mode.STRICT), samples);
    }
}
