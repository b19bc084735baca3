package dev.blazon.metrics.capture;

/// How much of a graph's parts of one kind match those of another. A kind of which a graph has none gives 0.
///
/// @param precision share of the hypothesis' parts
/// @param recall share of the reference's
/// @param f their harmonic mean
public record Agreement(double precision, double recall, double f) {
    /// Keeps divisions from 0, and all numbers slightly below 1.
    private static final double EPSILON = 1e-6;

    static Agreement of(Matching matching, int hypothesis, int reference) {
        double precision = matching.hypothesis() / (hypothesis + EPSILON);
        double recall = matching.reference() / (reference + EPSILON);
        return new Agreement(precision, recall, 2 * precision * recall / (precision + recall + EPSILON));
    }
}
