package dev.blazon.metrics.retrieval;

import org.jspecify.annotations.Nullable;

/// Places by counting: an item stands behind all that are more alike, so nothing needs to be sorted but the few items
/// that are asked for.
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
        private final double[] row = new double[similarities.items()];
        private int query;

        @Override
        public void go(int next) {
            query = next;
            similarities.row(next, row);
        }

        @Override
        public int known(@Nullable Folds folds) {
            return row.length;
        }

        @Override
        public int[] places(int[] items, @Nullable Folds folds) {
            int[] sorted = best(items);
            int[] ahead = new int[sorted.length + 1];
            if (folds == null) {
                for (int item = 0; item < row.length; item++) {
                    ahead[firstBehind(item, sorted)]++;
                }
            } else {
                for (int item : folds.itemsFor(query)) {
                    ahead[firstBehind(item, sorted)]++;
                }
            }
            int[] places = new int[sorted.length];
            int sum = 1;
            for (int at = 0; at < places.length; at++) {
                sum += ahead[at];
                places[at] = sum;
            }
            return places;
        }

        /// The first of the sorted items that an item stands before.
        private int firstBehind(int item, int[] sorted) {
            double value = row[item];
            if (value != value) {
                throw new IllegalArgumentException(
                        "[query " + query + ", item " + item + "] The similarity is NaN, must be a number.");
            }
            int low = 0;
            int high = sorted.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                double other = row[sorted[middle]];
                if (value > other || value == other && item < sorted[middle]) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return low;
        }

        /// By insertion: they are few.
        private int[] best(int[] items) {
            int[] sorted = items.clone();
            for (int at = 1; at < sorted.length; at++) {
                int item = sorted[at];
                int to = at;
                while (to > 0 && row[sorted[to - 1]] < row[item]) {
                    sorted[to] = sorted[to - 1];
                    to--;
                }
                sorted[to] = item;
            }
            return sorted;
        }
    }
}
