package dev.blazon.metrics.retrieval;

import org.jspecify.annotations.Nullable;

/// The order in which each query finds items.
public sealed interface Ranking permits ScoredRanking, ListedRanking {

    int queries();

    int items();

    /// Reads the ranking; for one thread.
    Cursor cursor();

    /// Looks at one query after the other.
    interface Cursor {
        /// Goes to a query; the next calls are about it.
        void go(int query);

        /// The items that the query finds first, the best first. Not to be changed.
        ///
        /// @param count how many; fewer come where there are no more, or none that are known
        /// @param folds of which only the query's counts; null for all items
        int[] first(int count, @Nullable Folds folds);
    }

    /// The most alike first; of equally alike items the one with the lower number.
    static Ranking of(Similarities similarities) {
        return new ScoredRanking(similarities);
    }

    /// @param lists the items that each query finds, the best first; they may end early, but late enough for what is
    ///     measured. Not copied
    static Ranking of(int[][] lists, int items) {
        return new ListedRanking(lists, items);
    }
}
