package dev.blazon.models.rate;

/// The calls that a round watches, from start to end.
final class Round {
    private static final double NEARLY_ALL = 0.9;
    private static final double HALF = 0.5;

    private long first;
    private int size;
    private int started;
    private int ended;
    private int refused;
    private int answered;
    private double latencies;
    private boolean full;
    private double enough;

    /// @param hasty whether the calls that start first, in the places just made, are enough to go by
    void begin(long next, int cohort, boolean hasty) {
        first = next;
        size = cohort;
        enough = Math.ceil((hasty ? HALF : NEARLY_ALL) * cohort);
        started = 0;
        ended = 0;
        refused = 0;
        answered = 0;
        latencies = 0;
        full = false;
    }

    boolean watches(long call) {
        return call >= first && call < first + size;
    }

    void started(long call) {
        if (watches(call)) {
            started++;
        }
    }

    void ended(Signal signal, double latency) {
        ended++;
        if (signal.overrun()) {
            refused++;
        }
        if (signal == Signal.ANSWERED) {
            answered++;
            latencies += latency;
        }
    }

    /// Someone had to wait because the window is full.
    void wanted() {
        full = true;
    }

    int started() {
        return started;
    }

    int refused() {
        return refused;
    }

    int answered() {
        return answered;
    }

    boolean isFull() {
        return full;
    }

    double latency() {
        return latencies / answered;
    }

    boolean isOver() {
        return ended >= enough || refused >= Math.max(8, size / 2);
    }

    double refusedShare() {
        return (double) refused / Math.max(1, started);
    }
}
