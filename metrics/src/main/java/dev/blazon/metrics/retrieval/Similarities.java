package dev.blazon.metrics.retrieval;

/// How alike each query and each item are: the more, the higher. None is NaN. Asked by several threads at once.
public interface Similarities {

    int queries();

    int items();

    double of(int query, int item);

    /// Those of a query with all items.
    ///
    /// @param into as long as there are items
    default void row(int query, double[] into) {
        for (int item = 0; item < into.length; item++) {
            into[item] = of(query, item);
        }
    }

    /// How many neighbouring queries are best asked together.
    default int together() {
        return 1;
    }

    /// Those of neighbouring queries with all items.
    ///
    /// @param from the first query
    /// @param into for each query an array as long as there are items
    default void rows(int from, double[][] into) {
        for (int next = 0; next < into.length; next++) {
            row(from + next, into[next]);
        }
    }

    /// Tells one similarity.
    @FunctionalInterface
    interface Function {
        double of(int query, int item);
    }

    static Similarities of(int queries, int items, Function function) {
        return new Similarities() {
            @Override
            public int queries() {
                return queries;
            }

            @Override
            public int items() {
                return items;
            }

            @Override
            public double of(int query, int item) {
                return function.of(query, item);
            }
        };
    }

    /// @param rows of each query; not copied
    /// @throws IllegalArgumentException when they differ in length
    static Similarities of(double[][] rows) {
        int items = rows.length == 0 ? 0 : rows[0].length;
        for (int query = 0; query < rows.length; query++) {
            if (rows[query].length != items) {
                throw new IllegalArgumentException("[query " + query + "] There are " + rows[query].length
                        + " similarities, must be " + items + " as for query 0.");
            }
        }
        return of(rows.length, items, (query, item) -> rows[query][item]);
    }

    /// Cosines of vectors, such as a model's embeddings of texts and images.
    ///
    /// @throws IllegalArgumentException when vectors differ in length, or one has no direction
    static Similarities cosines(float[][] queries, float[][] items) {
        int size = queries.length > 0 ? queries[0].length : items.length > 0 ? items[0].length : 0;
        double[][] left = Vectors.normalised("query", queries, size);
        double[][] right = Vectors.normalised("item", items, size);
        return of(left.length, right.length, (query, item) -> Vectors.dot(left[query], right[item]));
    }

    /// The same with items as queries.
    default Similarities turned() {
        return new TurnedSimilarities(this);
    }
}
