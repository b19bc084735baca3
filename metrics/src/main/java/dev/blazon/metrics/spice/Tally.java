package dev.blazon.metrics.spice;

import java.util.List;

/// How many tuples of a hypothesis the references have.
///
/// @param right tuples of the hypothesis that match one of the references
/// @param wrong tuples of the hypothesis that match none
/// @param missed tuples of the references, less the right ones; below 0 when several match the same one
public record Tally(int right, int wrong, int missed) {

    static Tally of(List<Concept[]> own, List<Concept[]> wanted) {
        int right = 0;
        for (Concept[] tuple : own) {
            right += isAmong(tuple, wanted) ? 1 : 0;
        }
        return new Tally(right, own.size() - right, wanted.size() - right);
    }

    private static boolean isAmong(Concept[] tuple, List<Concept[]> wanted) {
        for (Concept[] other : wanted) {
            if (other.length == tuple.length && areSimilar(tuple, other)) {
                return true;
            }
        }
        return false;
    }

    private static boolean areSimilar(Concept[] tuple, Concept[] other) {
        for (int at = 0; at < tuple.length; at++) {
            if (!tuple[at].isSimilarTo(other[at])) {
                return false;
            }
        }
        return true;
    }

    boolean hasReferences() {
        return right + missed > 0;
    }

    public double precision() {
        return right == 0 ? 0 : (double) right / (right + wrong);
    }

    public double recall() {
        return right == 0 ? 0 : (double) right / (right + missed);
    }

    /// The harmonic mean of precision and recall; 0 when nothing is right.
    public double f1() {
        return right == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
    }
}
