package dev.blazon.metrics.retrieval;

import dev.blazon.metrics.Mode;
import dev.blazon.metrics.Scores;
import dev.blazon.metrics.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Scores a ranking: each rate of each task is a mean over the queries that have something to find; to others it
/// gives no score (NaN).
public final class Retrieval {
    private static final int VERSION = 1;
    private static final int AT_ONCE = 64;

    private Retrieval() {}

    /// @return rates in the order of tasks
    /// @throws IllegalArgumentException when a task is of other queries, when a similarity is NaN, or when a list
    ///     ends before the rate is decided
    public static List<Scores> of(Ranking ranking, List<Task> tasks) {
        for (Task task : tasks) {
            if (task.relevance().queries() != ranking.queries()) {
                throw new IllegalArgumentException("[" + task.rates().keySet() + "] The ranking has "
                        + ranking.queries() + " queries, the task "
                        + task.relevance().queries()
                        + ": must be as many.");
            }
        }
        List<Measured> measured = tasks.stream()
                .map(task -> new Measured(task, ranking.queries(), ranking.items()))
                .toList();
        int stretches = (ranking.queries() + AT_ONCE - 1) / AT_ONCE;
        List<IllegalArgumentException> faults = IntStream.range(0, stretches)
                .parallel()
                .mapToObj(stretch -> fault(stretch * AT_ONCE, ranking, measured))
                .flatMap(Optional::stream)
                .toList();
        if (!faults.isEmpty()) {
            throw faults.getFirst();
        }
        return measured.stream().flatMap(one -> one.scores().stream()).toList();
    }

    /// Measures a stretch of queries; gives the fault at which it ended early, because a fault that is thrown among
    /// threads comes out with another message.
    private static Optional<IllegalArgumentException> fault(int from, Ranking ranking, List<Measured> measured) {
        Ranking.Cursor cursor = ranking.cursor();
        int to = Math.min(ranking.queries(), from + AT_ONCE);
        try {
            for (int query = from; query < to; query++) {
                measure(query, cursor, measured);
            }
            return Optional.empty();
        } catch (IllegalArgumentException fault) {
            return Optional.of(fault);
        }
    }

    private static void measure(int query, Ranking.Cursor cursor, List<Measured> measured) {
        boolean there = false;
        for (Measured one : measured) {
            if (one.task.relevance().right(query) > 0) {
                if (!there) {
                    cursor.go(query);
                    there = true;
                }
                one.measure(query, cursor);
            }
        }
    }

    /// A task with its samples.
    private static final class Measured {
        private final Task task;
        private final int items;
        private final List<Map.Entry<String, Rate>> rates;
        private final double[][] samples;

        Measured(Task task, int queries, int items) {
            this.task = task;
            this.items = items;
            this.rates = List.copyOf(task.rates().sequencedEntrySet());
            this.samples = new double[rates.size()][queries];
            for (double[] one : samples) {
                Arrays.fill(one, Double.NaN);
            }
        }

        void measure(int query, Ranking.Cursor cursor) {
            Folds folds = task.folds().orElse(null);
            int[] wanted = task.relevance().items(query);
            int right = task.relevance().right(query);
            int depth = rates.stream()
                    .mapToInt(rate -> rate.getValue().depth(right))
                    .max()
                    .orElse(0);
            int[] first = cursor.first(depth, folds);
            int[] places = places(first, wanted);
            int candidates = folds == null ? items : folds.itemsFor(query).length;
            for (int rate = 0; rate < samples.length; rate++) {
                int needed = Math.min(candidates, rates.get(rate).getValue().depth(right));
                if (places.length < wanted.length && first.length < needed) {
                    throw new IllegalArgumentException("[query " + query + "] The list has " + first.length
                            + " items, " + rates.get(rate).getKey() + " needs the first " + needed
                            + ". Give longer lists.");
                }
                samples[rate][query] = rates.get(rate).getValue().of(places, right);
            }
        }

        private static int[] places(int[] list, int[] wanted) {
            int[] places = new int[wanted.length];
            int found = 0;
            for (int at = 0; at < list.length; at++) {
                if (Arrays.binarySearch(wanted, list[at]) >= 0) {
                    places[found++] = at + 1;
                }
            }
            return Arrays.copyOf(places, found);
        }

        List<Scores> scores() {
            List<Scores> scores = new ArrayList<>();
            for (int rate = 0; rate < samples.length; rate++) {
                scores.add(Scores.meanOfScored(
                        Signature.of(rates.get(rate).getKey(), VERSION, Mode.STRICT), samples[rate]));
            }
            return scores;
        }
    }
}
