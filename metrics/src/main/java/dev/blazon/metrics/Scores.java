package dev.blazon.metrics;

import java.util.Arrays;

/// What one metric gives for a set: one number for all, and one for each sample in the order of the set.
/// A sample that has no score is [Double#NaN], and its metric says when that is so.
public final class Scores {
    private final Signature signature;
    private final double corpus;
    private final double[] samples;
    private final Resampling resampling;

    private Scores(Signature signature, double corpus, double[] samples, Resampling resampling) {
        this.signature = signature;
        this.corpus = corpus;
        this.samples = samples;
        this.resampling = resampling;
    }

    /// Tells the corpus score of other samples of the same set.
    @FunctionalInterface
    public interface Resampling {
        /// @param picks numbers of samples, some perhaps several times
        double corpusOf(int[] picks);
    }

    /// @param samples owned by the result from now on
    /// @param resampling for intervals and tests
    public static Scores of(Signature signature, double corpus, double[] samples, Resampling resampling) {
        return new Scores(signature, corpus, samples, resampling);
    }

    /// The corpus score is the mean of the samples' scores, summed in their order; 0 without samples.
    public static Scores meanOf(Signature signature, double[] samples) {
        return new Scores(signature, mean(samples), samples, picks -> mean(samples, picks));
    }

    /// As [#meanOf], over the samples that have a score; NaN where none has.
    public static Scores meanOfScored(Signature signature, double[] samples) {
        return new Scores(
                signature,
                Arrays.stream(samples)
                        .filter(score -> !Double.isNaN(score))
                        .average()
                        .orElse(Double.NaN),
                samples,
                picks -> Arrays.stream(picks)
                        .mapToDouble(pick -> samples[pick])
                        .filter(score -> !Double.isNaN(score))
                        .average()
                        .orElse(Double.NaN));
    }

    private static double mean(double[] samples) {
        double sum = 0;
        for (double sample : samples) {
            sum += sample;
        }
        return samples.length == 0 ? 0 : sum / samples.length;
    }

    private static double mean(double[] samples, int[] picks) {
        double sum = 0;
        for (int pick : picks) {
            sum += samples[pick];
        }
        return picks.length == 0 ? 0 : sum / picks.length;
    }

    /// What the corpus score would be of other samples of the same set.
    public double corpusOf(int[] picks) {
        return resampling.corpusOf(picks);
    }

    /// The metric's usual name, such as `Bleu_4`.
    public String name() {
        return signature.metric();
    }

    public Signature signature() {
        return signature;
    }

    public double corpus() {
        return corpus;
    }

    public int size() {
        return samples.length;
    }

    public double of(int sample) {
        return samples[sample];
    }

    public double[] samples() {
        return samples.clone();
    }

    @Override
    public String toString() {
        return signature + " = " + corpus + " over " + samples.length;
    }
}
