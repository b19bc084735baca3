package dev.blazon.metrics.pope;

import dev.blazon.metrics.Mode;
import dev.blazon.metrics.Scores;
import dev.blazon.metrics.Signature;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Scores of answers to yes-no questions; yes is what precision and recall are about. A rate with nothing to
/// divide by is 0, where the reference program stops. An unclear answer is wrong and no yes.
public final class Pope {
    private static final int VERSION = 1;

    private Pope() {}

    /// An answer and what is true.
    public record Answered(Answer answer, boolean truth) {}

    /// How often which answer met which truth.
    ///
    /// @param unclear answers that could not be read to questions whose answer is no; to others they are falseNo
    public record Tally(int trueYes, int falseYes, int trueNo, int falseNo, int unclear) {

        public int all() {
            return trueYes + falseYes + trueNo + falseNo + unclear;
        }

        public double accuracy() {
            return share(trueYes + trueNo, all());
        }

        public double precision() {
            return share(trueYes, trueYes + falseYes);
        }

        public double recall() {
            return share(trueYes, trueYes + falseNo);
        }

        public double f1() {
            double sum = precision() + recall();
            return sum == 0 ? 0 : 2 * precision() * recall() / sum;
        }

        public double yesRatio() {
            return share(trueYes + falseYes, all());
        }

        private static double share(int part, int whole) {
            return whole == 0 ? 0 : (double) part / whole;
        }
    }

    public static Tally tally(List<Answered> all) {
        int[] counts = new int[5];
        all.forEach(one -> counts[place(one)]++);
        return tally(counts);
    }

    private static Tally tally(int[] counts) {
        return new Tally(counts[0], counts[1], counts[2], counts[3], counts[4]);
    }

    private static int place(Answered one) {
        return switch (one.answer()) {
            case YES -> one.truth() ? 0 : 1;
            case NO -> one.truth() ? 3 : 2;
            case UNCLEAR -> one.truth() ? 3 : 4;
        };
    }

    /// `POPE_accuracy`, `POPE_precision`, `POPE_recall`, `POPE_f1`, `POPE_yes_ratio`. A question's own score is 1
    /// where the answer is right, or for the last one where it is yes, else 0.
    ///
    /// @param mode in which the answers were read
    public static List<Scores> of(List<Answered> all, Mode mode) {
        int[] places = all.stream().mapToInt(Pope::place).toArray();
        double[] right = new double[places.length];
        double[] yes = new double[places.length];
        for (int question = 0; question < places.length; question++) {
            right[question] = places[question] == 0 || places[question] == 2 ? 1 : 0;
            yes[question] = places[question] <= 1 ? 1 : 0;
        }
        Signature base = Signature.of("", VERSION, mode);
        return List.of(
                scores("POPE_accuracy", base, places, right, Tally::accuracy),
                scores("POPE_precision", base, places, right, Tally::precision),
                scores("POPE_recall", base, places, right, Tally::recall),
                scores("POPE_f1", base, places, right, Tally::f1),
                scores("POPE_yes_ratio", base, places, yes, Tally::yesRatio));
    }

    private static Scores scores(
            String name, Signature base, int[] places, double[] samples, ToDoubleFunction<Tally> rate) {
        int[] all = new int[5];
        for (int place : places) {
            all[place]++;
        }
        return Scores.of(new Signature(name, base.facts()), rate.applyAsDouble(tally(all)), samples, picks -> {
            int[] counts = new int[5];
            for (int pick : picks) {
                counts[places[pick]]++;
            }
            return rate.applyAsDouble(tally(counts));
        });
    }
}
