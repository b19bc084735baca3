package dev.blazon.metrics.arena;

import dev.blazon.metrics.Signature;

/// A way from battles to ratings.
public sealed interface Rater permits Elo, BradleyTerry {
    /// Ratings of all models from some of the battles.
    ///
    /// @param picks numbers of battles in the order in which they are fought, some perhaps several times
    /// @return in the order of [Battles#models]; NaN for a model without a battle among them, and for all where the
    ///     battles settle no rating
    double[] ratings(Battles battles, int[] picks);

    Signature signature();
}
