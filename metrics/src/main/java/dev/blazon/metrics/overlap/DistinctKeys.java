package dev.blazon.metrics.overlap;

import java.util.Arrays;

/// The keys of one document, each once. Emptied without effort, for the next document.
final class DistinctKeys {
    private long[] keys = new long[1024];
    /// In which round a place was filled; places of earlier rounds are free.
    private int[] rounds = new int[1024];
    private int round = 1;
    private int size;

    void clear() {
        round++;
        size = 0;
    }

    /// @return whether it was not there
    boolean add(long key) {
        if (size * 2 >= keys.length) {
            grow();
        }
        int at = (int) NGrams.mixed(key) & keys.length - 1;
        while (rounds[at] == round) {
            if (keys[at] == key) {
                return false;
            }
            at = at + 1 & keys.length - 1;
        }
        rounds[at] = round;
        keys[at] = key;
        size++;
        return true;
    }

    private void grow() {
        long[] own = new long[size];
        int kept = 0;
        for (int at = 0; at < keys.length; at++) {
            if (rounds[at] == round) {
                own[kept++] = keys[at];
            }
        }
        keys = new long[keys.length * 2];
        rounds = new int[keys.length];
        size = 0;
        Arrays.stream(own).forEach(this::add);
    }
}
