package dev.blazon.metrics.retrieval;

/// What is made of the places of a query's right items.
public sealed interface Rate {
    /// @param places of right items, from 1, ascending; perhaps without those beyond the depth
    /// @param right how many there are, 1 or more
    /// @return 0 to 1
    double of(int[] places, int right);

    /// How many places decide it.
    int depth(int right);

    /// Recall at k as image-text retrieval has it: whether any right item is among the first k.
    ///
    /// @param k 1 or more
    record RecallAt(int k) implements Rate {

        public RecallAt {
            if (k < 1) {
                throw new IllegalArgumentException("k is " + k + ", must be at least 1");
            }
        }

        @Override
        public double of(int[] places, int right) {
            return places.length > 0 && places[0] <= k ? 1 : 0;
        }

        @Override
        public int depth(int right) {
            return k;
        }
    }

    /// R-precision: with R right items, the share of right ones among the first R.
    record RPrecision() implements Rate {

        @Override
        public double of(int[] places, int right) {
            double found = 0;
            for (int place : places) {
                found += place <= right ? 1 : 0;
            }
            return found / right;
        }

        @Override
        public int depth(int right) {
            return right;
        }
    }

    /// Mean average precision at R (Musgrave et al., "A Metric Learning Reality Check", 2020): precision at the
    /// place of each right item among the first R, summed and divided by R.
    record AveragePrecisionAtR() implements Rate {

        @Override
        public double of(int[] places, int right) {
            double sum = 0;
            for (int found = 0; found < places.length && places[found] <= right; found++) {
                sum += (found + 1.0) / places[found];
            }
            return sum / right;
        }

        @Override
        public int depth(int right) {
            return right;
        }
    }
}
