package dev.blazon.metrics.retrieval;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The first items of each query, kept while all are looked at once: nothing is sorted but the few that are asked
/// for.
final class ScoredRanking implements Ranking {
    private final Similarities similarities;

    ScoredRanking(Similarities similarities) {
        this.similarities = similarities;
    }

    @Override
    public int queries() {
        return similarities.queries();
    }

    @Override
    public int items() {
        return similarities.items();
    }

    @Override
    public Cursor cursor() {
        return new Rows();
    }

    private final class Rows implements Cursor {
        /// Of a stretch of queries that are asked together.
        private double[][] rows = {};

        private int firstRow;
        private double[] row = {};
        private int query;

        /// Of all items, as many as were asked for last.
        private int[] first = {};

        @Override
        public void go(int next) {
            query = next;
            first = new int[0];
            if (next < firstRow || next >= firstRow + rows.length) {
                fetch(next);
            }
            row = rows[next - firstRow];
        }

        private void fetch(int from) {
            int count = Math.min(similarities.together(), queries() - from);
            if (rows.length != count) {
                rows = new double[count][items()];
            }
            firstRow = from;
            similarities.rows(from, rows);
        }

        @Override
        public int[] first(int count, @Nullable Folds folds) {
            if (folds != null) {
                int[] candidates = folds.itemsFor(query);
                return best(Math.min(count, candidates.length), candidates);
            }
            int wanted = Math.min(count, row.length);
            if (first.length < wanted) {
                first = best(wanted);
            }
            return first.length == wanted ? first : Arrays.copyOf(first, wanted);
        }

        /// Of all items. The threshold is a local variable, and hardly ever passed: that is all the speed there is.
        private int[] best(int count) {
            Best best = new Best(count);
            double least = Double.NEGATIVE_INFINITY;
            for (int item = 0; item < row.length; item++) {
                if (!(row[item] <= least) || item < count) {
                    least = best.insert(item, row[item]);
                }
            }
            return best.items;
        }

        private int[] best(int count, int[] candidates) {
            Best best = new Best(count);
            double least = Double.NEGATIVE_INFINITY;
            for (int at = 0; at < candidates.length; at++) {
                if (!(row[candidates[at]] <= least) || at < count) {
                    least = best.insert(candidates[at], row[candidates[at]]);
                }
            }
            return best.items;
        }

        /// The best of all items so far, which come in ascending order: of equal ones the first stays.
        private final class Best {
            private final int[] items;
            private final double[] values;
            private int size;

            Best(int count) {
                items = new int[count];
                values = new double[count];
            }

            /// Takes the place of the worst one, where there are enough.
            ///
            /// @return what an item must exceed to be taken
            double insert(int item, double value) {
                if (Double.isNaN(value)) {
                    throw new IllegalArgumentException(
                            "[query " + query + ", item " + item + "] The similarity is NaN, must be a number.");
                }
                if (items.length == 0) {
                    return Double.POSITIVE_INFINITY;
                }
                int at = size < items.length ? size++ : size - 1;
                while (at > 0 && values[at - 1] < value) {
                    items[at] = items[at - 1];
                    values[at] = values[at - 1];
                    at--;
                }
                items[at] = item;
                values[at] = value;
                return size == items.length ? values[size - 1] : Double.NEGATIVE_INFINITY;
            }
        }
    }
}
