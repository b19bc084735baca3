package dev.blazon.metrics;

/// What one metric gives for a set: one number for all, and one for each sample in the order of the set.
/// A sample that has no score is [Double#NaN], and its metric says when that is so.
public final class Scores {
    private final Signature signature;
    private final double corpus;
    private final double[] samples;

    private Scores(Signature signature, double corpus, double[] samples) {
        this.signature = signature;
        this.corpus = corpus;
        this.samples = samples;
    }

    /// @param samples owned by the result from now on
    public static Scores of(Signature signature, double corpus, double[] samples) {
        return new Scores(signature, corpus, samples);
    }

    /// The corpus score is the mean of the samples' scores, summed in their order; 0 without samples.
    public static Scores meanOf(Signature signature, double[] samples) {
        double sum = 0;
        for (double sample : samples) {
            sum += sample;
        }
        return new Scores(signature, samples.length == 0 ? 0 : sum / samples.length, samples);
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
