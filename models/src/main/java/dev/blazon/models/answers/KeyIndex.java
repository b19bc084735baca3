package dev.blazon.models.answers;

import java.util.stream.LongStream;

/// From the head of a key to the rows that may hold it, in 16 bytes a slot: ten million answers fit in 320 MB.
/// Two keys may share a head, so a row found is compared with the whole key. Thread-safe.
final class KeyIndex {
    private long[] heads = new long[1024];
    /// Row numbers from 1; 0 marks a free slot.
    private long[] rows = new long[1024];

    private int size;

    synchronized void add(long head, long row) {
        if (size >= heads.length / 4 * 3) {
            grow();
        }
        put(head, row);
        size++;
    }

    /// The rows with this head, oldest first.
    synchronized long[] rows(long head) {
        LongStream.Builder found = LongStream.builder();
        int mask = heads.length - 1;
        for (int slot = (int) head & mask; rows[slot] != 0; slot = slot + 1 & mask) {
            if (heads[slot] == head) {
                found.add(rows[slot]);
            }
        }
        return found.build().sorted().toArray();
    }

    synchronized int size() {
        return size;
    }

    private void grow() {
        long[] oldHeads = heads;
        long[] oldRows = rows;
        // both are there before either is used: when memory runs out here, the index stays whole
        long[] newHeads = new long[Math.multiplyExact(oldHeads.length, 2)];
        long[] newRows = new long[newHeads.length];
        heads = newHeads;
        rows = newRows;
        for (int slot = 0; slot < oldHeads.length; slot++) {
            if (oldRows[slot] != 0) {
                put(oldHeads[slot], oldRows[slot]);
            }
        }
    }

    private void put(long head, long row) {
        int mask = heads.length - 1;
        int slot = (int) head & mask;
        while (rows[slot] != 0) {
            slot = slot + 1 & mask;
        }
        heads[slot] = head;
        rows[slot] = row;
    }
}
