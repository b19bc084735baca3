package dev.blazon.metrics.retrieval;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Parts of a benchmark that are searched apart: a query finds only items of its own fold.
public final class Folds {
    private final int[] ofQuery;
    private final int[] ofItem;
    private final int[][] items;

    /// @param ofQuery the fold of each, from 0
    /// @param ofItem likewise
    /// @throws IllegalArgumentException when folds have not equally many queries: the mean over folds would not
    ///     be that over queries
    public Folds(int[] ofQuery, int[] ofItem) {
        this.ofQuery = ofQuery.clone();
        this.ofItem = ofItem.clone();
        int folds = Arrays.stream(ofQuery).max().orElse(-1) + 1;
        int[] sizes = new int[folds];
        for (int fold : ofQuery) {
            sizes[fold]++;
        }
        if (Arrays.stream(sizes).distinct().count() > 1) {
            throw new IllegalArgumentException(
                    "[folds] Folds have " + Arrays.toString(sizes) + " queries, must have equally many.");
        }
        items = IntStream.range(0, folds)
                .mapToObj(fold -> IntStream.range(0, ofItem.length)
                        .filter(item -> ofItem[item] == fold)
                        .toArray())
                .toArray(int[][]::new);
    }

    boolean share(int query, int item) {
        return ofQuery[query] == ofItem[item];
    }

    /// Those that a query can find, in ascending order.
    int[] itemsFor(int query) {
        return items[ofQuery[query]];
    }
}
