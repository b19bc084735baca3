package dev.blazon.models.rate;

/// Refusals that have nothing to do with load, and the descent that tells: how many there still are when the
/// window is a quarter narrower than it was at the first.
final class Weather {
    static final double HEAVY = 0.5;
    static final double QUARTER_LESS = 0.75;
    static final int FEW = 3;
    private static final double TOLERATED = 0.02;
    private static final int PATCH = 40;

    private double share;
    private double shareBefore;
    private double widthBefore;
    private int started;
    private int refused;

    void descend(double refusedShare, double width) {
        if (width > widthBefore) {
            shareBefore = refusedShare;
            widthBefore = width;
            started = 0;
            refused = 0;
        }
    }

    void forget() {
        widthBefore = 0;
    }

    boolean watches(double width) {
        return widthBefore > 0 && width <= QUARTER_LESS * widthBefore;
    }

    void count(Round round) {
        started += round.started();
        refused += round.refused();
    }

    boolean isKnown() {
        return started >= PATCH || started >= PATCH / 2 && refused == 0;
    }

    boolean stayed() {
        return refused >= FEW && found() >= 0.5 * shareBefore && found() < HEAVY;
    }

    /// Of the share refused now, what load alone explains.
    double excess(double refusedShare) {
        return Math.max(0, refusedShare - share);
    }

    boolean isUsual(double refusedShare) {
        return refusedShare <= 1.5 * share + TOLERATED;
    }

    void drift(double refusedShare, double weight) {
        share = Math.max(0, share + (refusedShare - share) * weight);
    }

    void accept() {
        share = found();
    }

    double widthBefore() {
        return widthBefore;
    }

    double shareBefore() {
        return shareBefore;
    }

    double found() {
        return (double) refused / Math.max(1, started);
    }
}
