package dev.blazon.metrics.arena;

import java.util.Arrays;

/// L-BFGS (Liu and Nocedal, "On the Limited Memory BFGS Method for Large Scale Optimization", 1989) with ten
/// steps of memory and [LineSearch], started and stopped as SciPy's L-BFGS-B is by scikit-learn: the first step
/// has length 1, and it ends when no slope is above the tolerance or the value no longer falls by more than 64
/// units of rounding.
final class Lbfgs {
    private static final int MEMORY = 10;
    private static final int MOST_STEPS = 10_000;
    private static final double ROUNDING = Math.ulp(1.0);

    private final Function function;
    private final int size;
    private final double[][] moves = new double[MEMORY][];
    private final double[][] turns = new double[MEMORY][];
    private int steps;

    private Lbfgs(Function function, int size) {
        this.function = function;
        this.size = size;
    }

    /// What is minimised.
    @FunctionalInterface
    interface Function {
        /// @param slopes filled by the call
        double at(double[] point, double[] slopes);
    }

    static double[] minimum(Function function, double[] start, double tolerance) {
        return new Lbfgs(function, start.length).descend(start.clone(), tolerance);
    }

    private double[] descend(double[] start, double tolerance) {
        double[] point = start;
        double[] slopes = new double[size];
        double value = function.at(point, slopes);
        for (int step = 0; step < MOST_STEPS && largest(slopes) > tolerance; step++) {
            double[] direction = direction(slopes);
            double length = Math.sqrt(dot(direction, direction));
            LineSearch line = new LineSearch(function, point, direction, value, dot(slopes, direction));
            if (!line.search(step == 0 ? 1 / length : 1)) {
                return point;
            }
            remember(difference(line.point(), point), difference(line.slopes(), slopes), slopes);
            double fall = (value - line.value()) / Math.max(1, Math.max(Math.abs(value), Math.abs(line.value())));
            point = line.point();
            slopes = line.slopes();
            value = line.value();
            if (fall <= 64 * ROUNDING) {
                return point;
            }
        }
        return point;
    }

    /// A step along which the slope did not rise tells nothing.
    private void remember(double[] move, double[] turn, double[] slopes) {
        if (dot(move, turn) > ROUNDING * Math.abs(dot(slopes, move))) {
            moves[steps % MEMORY] = move;
            turns[steps % MEMORY] = turn;
            steps++;
        }
    }

    /// The two loops of the paper's section 2.
    private double[] direction(double[] slopes) {
        double[] direction = slopes.clone();
        double[] factors = new double[MEMORY];
        int oldest = Math.max(0, steps - MEMORY);
        for (int step = steps - 1; step >= oldest; step--) {
            int at = step % MEMORY;
            factors[at] = dot(moves[at], direction) / dot(moves[at], turns[at]);
            add(direction, -factors[at], turns[at]);
        }
        double scale = 1;
        if (steps > 0) {
            int last = (steps - 1) % MEMORY;
            scale = dot(moves[last], turns[last]) / dot(turns[last], turns[last]);
        }
        for (int at = 0; at < size; at++) {
            direction[at] *= scale;
        }
        for (int step = oldest; step < steps; step++) {
            int at = step % MEMORY;
            add(direction, factors[at] - dot(turns[at], direction) / dot(moves[at], turns[at]), moves[at]);
        }
        for (int at = 0; at < size; at++) {
            direction[at] = -direction[at];
        }
        return direction;
    }

    private static double largest(double[] values) {
        return Arrays.stream(values).map(Math::abs).max().orElse(0);
    }

    private static double[] difference(double[] left, double[] right) {
        double[] difference = left.clone();
        add(difference, -1, right);
        return difference;
    }

    private static void add(double[] sum, double factor, double[] added) {
        for (int at = 0; at < sum.length; at++) {
            sum[at] += factor * added[at];
        }
    }

    private static double dot(double[] left, double[] right) {
        double sum = 0;
        for (int at = 0; at < left.length; at++) {
            sum += left[at] * right[at];
        }
        return sum;
    }
}
