package dev.blazon.metrics.retrieval;

/// Similarities with queries and items exchanged.
record TurnedSimilarities(Similarities other) implements Similarities {
    /// Values of neighbouring queries lie side by side in the other's memory and are fetched together.
    private static final int TOGETHER = 16;

    @Override
    public int queries() {
        return other.items();
    }

    @Override
    public int items() {
        return other.queries();
    }

    @Override
    public double of(int query, int item) {
        return other.of(item, query);
    }

    @Override
    public int together() {
        return TOGETHER;
    }

    @Override
    public void rows(int from, double[][] into) {
        for (int item = 0; item < items(); item++) {
            for (int next = 0; next < into.length; next++) {
                into[next][item] = other.of(item, from + next);
            }
        }
    }
}
