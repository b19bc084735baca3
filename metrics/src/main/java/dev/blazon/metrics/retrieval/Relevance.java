package dev.blazon.metrics.retrieval;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which items are right for each query. What is right and no candidate cannot be found, but counts as missing.
public final class Relevance {
    private static final int[] NONE = {};

    private final int[][] items;
    private final int[] right;

    private Relevance(int[][] items, int[] right) {
        this.items = items;
        this.right = right;
    }

    /// @param queries by their names, in the ranking's order
    /// @param items that can be found, likewise
    /// @param right for a query, each once; queries that are not named have no part in the score
    /// @throws IllegalArgumentException when a query of `right` is unknown, or a name comes twice
    public static <Q, I> Relevance of(List<Q> queries, List<I> items, Map<Q, List<I>> right) {
        Map<Q, Integer> places = numbered("query", queries);
        Map<I, Integer> candidates = numbered("item", items);
        int[][] found = new int[queries.size()][];
        int[] all = new int[queries.size()];
        Arrays.fill(found, NONE);
        right.forEach((query, names) -> {
            Integer place = places.get(query);
            if (place == null) {
                throw new IllegalArgumentException("[query '" + query + "'] It is none of the " + queries.size()
                        + " queries, but something is right for it. Leave it out.");
            }
            numbered("right item of query '" + query + "'", names);
            found[place] = names.stream()
                    .mapToInt(name -> candidates.getOrDefault(name, -1))
                    .filter(item -> item >= 0)
                    .sorted()
                    .toArray();
            all[place] = names.size();
        });
        return new Relevance(found, all);
    }

    /// @param items that are right for each query, by number, each once
    public static Relevance of(int[][] items) {
        int[][] sorted = Arrays.stream(items)
                .map(one -> Arrays.stream(one).sorted().toArray())
                .toArray(int[][]::new);
        return new Relevance(
                sorted, Arrays.stream(sorted).mapToInt(one -> one.length).toArray());
    }

    private static <T> Map<T, Integer> numbered(String kind, List<T> names) {
        Map<T, Integer> numbers = HashMap.newHashMap(names.size());
        for (T name : names) {
            if (numbers.putIfAbsent(name, numbers.size()) != null) {
                throw new IllegalArgumentException("[" + kind + " '" + name + "'] It comes twice, must come once.");
            }
        }
        return numbers;
    }

    int queries() {
        return items.length;
    }

    /// Right ones that can be found, in ascending order.
    int[] items(int query) {
        return items[query];
    }

    /// How many are right, whether they can be found or not; 0 for a query without part in the score.
    int right(int query) {
        return right[query];
    }
}
