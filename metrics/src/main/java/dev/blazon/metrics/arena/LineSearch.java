package dev.blazon.metrics.arena;

/// The line search of Moré and Thuente ("Line Search Algorithms with Guaranteed Sufficient Decrease", ACM TOMS
/// 20, 1994): a step at which the value has fallen by 0.001 of what the first slope promises and the slope is at
/// most 0.9 of it. Names follow the paper: `x` is the best step so far, `y` the other end of the interval, and as
/// long as no step has fallen enough (stage 1), interpolation is of the value less what is promised.
final class LineSearch {
    private static final double SUFFICIENT = 1e-3;
    private static final double CURVATURE = 0.9;
    private static final double NARROW = 0.1;
    private static final double LONGEST = 1e10;
    private static final int MOST_STEPS = 50;

    private final Lbfgs.Function function;
    private final double[] from;
    private final double[] direction;
    private final double firstValue;
    private final double firstSlope;
    private double[] point;
    private double[] slopes;
    private double value;

    private Place x;
    private Place y;
    private boolean bracketed;

    /// Value and slope at a step.
    private record Place(double step, double value, double slope) {

        /// Of the value less what a slope promises.
        Place less(double promised) {
            return new Place(step, value - step * promised, slope - promised);
        }
    }

    LineSearch(Lbfgs.Function function, double[] from, double[] direction, double value, double slope) {
        this.function = function;
        this.from = from;
        this.direction = direction;
        this.firstValue = value;
        this.firstSlope = slope;
        this.point = from;
        this.slopes = new double[from.length];
        this.value = value;
        this.x = new Place(0, value, slope);
        this.y = x;
    }

    double[] point() {
        return point;
    }

    double[] slopes() {
        return slopes;
    }

    double value() {
        return value;
    }

    /// @return false when no step was found; then nothing is to be read from this
    boolean search(double first) {
        if (!(firstSlope < 0)) {
            return false;
        }
        double step = first;
        double least = 0;
        double most = step + 4 * step;
        double width = LONGEST;
        double widthBefore = 2 * width;
        boolean fallen = false;
        double promised = SUFFICIENT * firstSlope;
        for (int tries = 0; tries < MOST_STEPS; tries++) {
            Place at = place(step);
            double wanted = firstValue + step * promised;
            if (at.value <= wanted && Math.abs(at.slope) <= CURVATURE * -firstSlope) {
                return true;
            }
            if (bracketed && (step <= least || step >= most || most - least <= NARROW * most)
                    || step == LONGEST && at.value <= wanted && at.slope <= promised) {
                return at.value < firstValue;
            }
            fallen |= at.value <= wanted && at.slope >= 0;
            step = !fallen && at.value <= x.value && at.value > wanted
                    ? narrowed(at, promised, least, most)
                    : narrowed(at, 0, least, most);
            if (bracketed) {
                if (Math.abs(y.step - x.step) >= 0.66 * widthBefore) {
                    step = x.step + 0.5 * (y.step - x.step);
                }
                widthBefore = width;
                width = Math.abs(y.step - x.step);
                least = Math.min(x.step, y.step);
                most = Math.max(x.step, y.step);
            } else {
                least = step + 1.1 * (step - x.step);
                most = step + 4 * (step - x.step);
            }
            step = Math.clamp(step, 0, LONGEST);
            if (bracketed && (step <= least || step >= most || most - least <= NARROW * most)) {
                step = x.step;
            }
        }
        return false;
    }

    private Place place(double step) {
        point = new double[from.length];
        slopes = new double[from.length];
        for (int at = 0; at < from.length; at++) {
            point[at] = from[at] + step * direction[at];
        }
        value = function.at(point, slopes);
        double slope = 0;
        for (int at = 0; at < from.length; at++) {
            slope += slopes[at] * direction[at];
        }
        return new Place(step, value, slope);
    }

    /// Takes a place into the interval; gives the next step to try.
    private double narrowed(Place at, double promised, double least, double most) {
        Place tried = at.less(promised);
        Place best = x.less(promised);
        Place other = y.less(promised);
        double next = next(best, other, tried, least, most);
        if (tried.value > best.value) {
            y = at;
        } else {
            y = tried.slope * Math.signum(best.slope) < 0 ? x : y;
            x = at;
        }
        return next;
    }

    /// Section 4 of the paper, by its four cases.
    private double next(Place best, Place other, Place tried, double least, double most) {
        if (tried.value > best.value) {
            bracketed = true;
            double cubic = cubic(best, tried);
            double slope = (best.value - tried.value) / (tried.step - best.step) + best.slope;
            double quadratic = best.step + best.slope / slope / 2 * (tried.step - best.step);
            return Math.abs(cubic - best.step) < Math.abs(quadratic - best.step)
                    ? cubic
                    : cubic + (quadratic - cubic) / 2;
        }
        double secant = tried.step + tried.slope / (tried.slope - best.slope) * (best.step - tried.step);
        if (tried.slope * Math.signum(best.slope) < 0) {
            bracketed = true;
            double cubic = cubic(tried, best);
            return Math.abs(cubic - tried.step) > Math.abs(secant - tried.step) ? cubic : secant;
        }
        if (Math.abs(tried.slope) < Math.abs(best.slope)) {
            return flatter(best, other, tried, secant, least, most);
        }
        if (bracketed) {
            return cubic(tried, other);
        }
        return tried.step > best.step ? most : least;
    }

    /// The third case: the value falls and the slope gets flatter.
    private double flatter(Place best, Place other, Place tried, double secant, double least, double most) {
        double theta = theta(best, tried);
        double size = Math.max(Math.abs(theta), Math.max(Math.abs(best.slope), Math.abs(tried.slope)));
        double root = theta / size * (theta / size) - best.slope / size * (tried.slope / size);
        double gamma = size * Math.sqrt(Math.max(0, root));
        if (tried.step > best.step) {
            gamma = -gamma;
        }
        double ratio = (gamma - tried.slope + theta) / (gamma + (best.slope - tried.slope) + gamma);
        double end = tried.step > best.step ? most : least;
        double cubic = ratio < 0 && gamma != 0 ? tried.step + ratio * (best.step - tried.step) : end;
        boolean cubicIsNearer = Math.abs(cubic - tried.step) < Math.abs(secant - tried.step);
        if (!bracketed) {
            return Math.clamp(cubicIsNearer ? secant : cubic, least, most);
        }
        double nearer = cubicIsNearer ? cubic : secant;
        double bound = tried.step + 0.66 * (other.step - tried.step);
        return tried.step > best.step ? Math.min(bound, nearer) : Math.max(bound, nearer);
    }

    /// The minimum of the cubic through two places with their slopes, seen from the first one.
    private static double cubic(Place one, Place other) {
        double theta = theta(one, other);
        double size = Math.max(Math.abs(theta), Math.max(Math.abs(one.slope), Math.abs(other.slope)));
        double gamma = size * Math.sqrt(theta / size * (theta / size) - one.slope / size * (other.slope / size));
        if (other.step < one.step) {
            gamma = -gamma;
        }
        double ratio = (gamma - one.slope + theta) / (gamma - one.slope + gamma + other.slope);
        return one.step + ratio * (other.step - one.step);
    }

    private static double theta(Place one, Place other) {
        return 3 * (one.value - other.value) / (other.step - one.step) + one.slope + other.slope;
    }
}
