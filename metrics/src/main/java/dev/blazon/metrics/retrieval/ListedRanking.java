package dev.blazon.metrics.retrieval;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Places by reading lists.
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
        public int known(@Nullable Folds folds) {
            if (folds == null || list.length == items) {
                return list.length;
            }
            int known = 0;
            for (int item : list) {
                known += folds.share(query, item) ? 1 : 0;
            }
            return known == folds.itemsFor(query).length ? items : known;
        }

        @Override
        public int[] places(int[] wanted, @Nullable Folds folds) {
            int[] places = new int[wanted.length];
            int found = 0;
            int place = 0;
            for (int at = 0; at < list.length && found < wanted.length; at++) {
                if (folds == null || folds.share(query, list[at])) {
                    place++;
                    if (Arrays.binarySearch(wanted, list[at]) >= 0) {
                        places[found++] = place;
                    }
                }
            }
            return Arrays.copyOf(places, found);
        }
    }
}
