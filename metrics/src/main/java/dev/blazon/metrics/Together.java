package dev.blazon.metrics;

import dev.blazon.metrics.Scores.Resampling;
import java.util.function.Function;

/// Corpus scores that come out of one computation: for a draw of samples it is made once, not once for each score.
/// Draws are told apart by identity, so nobody may change one. Threads may share it.
public final class Together {
    private final Function<int[], double[]> work;
    private final ThreadLocal<Last> last = ThreadLocal.withInitial(() -> new Last(new int[0], new double[0]));

    /// @param work gives all scores for a draw of samples
    public Together(Function<int[], double[]> work) {
        this.work = work;
    }

    private record Last(int[] picks, double[] scores) {}

    /// One of the scores.
    public Resampling at(int number) {
        return picks -> of(picks)[number];
    }

    private double[] of(int[] picks) {
        Last known = last.get();
        if (known.picks() != picks) {
            known = new Last(picks, work.apply(picks));
            last.set(known);
        }
        return known.scores();
    }
}
