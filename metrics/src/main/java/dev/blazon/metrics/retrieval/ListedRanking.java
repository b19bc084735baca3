package dev.blazon.metrics.retrieval;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Lists as they are given.
final class ListedRanking implements Ranking {
    private final int[][] lists;
    private final int items;

    ListedRanking(int[][] lists, int items) {
        this.lists = lists;
        this.items = items;
    }

    @Override
    public int queries() {
        return lists.length;
    }

    @Override
    public int items() {
        return items;
    }

    @Override
    public Cursor cursor() {
        return new Lists();
    }

    private final class Lists implements Cursor {
        private final int[] seenFor = new int[items];
        private int[] list = {};
        private int query;

        Lists() {
            Arrays.fill(seenFor, -1);
        }

        @Override
        public void go(int next) {
            query = next;
            list = lists[next];
            for (int item : list) {
                if (item < 0 || item >= items || seenFor[item] == next) {
                    throw new IllegalArgumentException("[query " + next + "] The list has item " + item
                            + ", must have items from 0 to " + (items - 1) + " once each.");
                }
                seenFor[item] = next;
            }
        }

        @Override
        public int[] first(int count, @Nullable Folds folds) {
            if (folds == null) {
                return list.length <= count ? list : Arrays.copyOf(list, count);
            }
            int[] first = new int[Math.min(count, list.length)];
            int found = 0;
            for (int at = 0; at < list.length && found < first.length; at++) {
                if (folds.share(query, list[at])) {
                    first[found++] = list[at];
                }
            }
            return Arrays.copyOf(first, found);
        }
    }
}
