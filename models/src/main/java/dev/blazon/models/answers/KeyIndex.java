package dev.blazon.models.answers;

import java.util.Arrays;
import java.util.stream.IntStream;

/// From the head of a key to the rows that may hold it, in 8 bytes a slot: ten million answers fit in 134 MB.
/// Only half of a head is kept, so a row found is compared with the whole key. Thread-safe.
final class KeyIndex {
    /// Rows are kept in 32 bits.
    static final long MOST_ROWS = 0xFFFF_FFFFL;

    /// The low half of a head above, the row's number from 1 below; 0 marks a free slot.
    private long[] slots = new long[1024];

    private int size;

    /// @param row from 1 to [#MOST_ROWS]
    synchronized void add(long head, long row) {
        if (row < 1 || row > MOST_ROWS) {
            throw new IllegalArgumentException("row is " + row + ", must be 1 to " + MOST_ROWS);
        }
        if (size >= slots.length / 4 * 3) {
            grow();
        }
        put(slots, head << 32 | row);
        size++;
    }

    /// The rows that may have this head, oldest first.
    synchronized long[] rows(long head) {
        int mask = slots.length - 1;
        int first = (int) head & mask;
        int last = first;
        while (slots[last] != 0) {
            last = last + 1 & mask;
        }
        int length = last - first & mask;
        return IntStream.range(0, length)
                .mapToLong(step -> slots[first + step & mask])
                .filter(slot -> slot >>> 32 == (head & 0xFFFF_FFFFL))
                .map(slot -> slot & MOST_ROWS)
                .sorted()
                .toArray();
    }

    synchronized int size() {
        return size;
    }

    private void grow() {
        long[] larger = new long[Math.multiplyExact(slots.length, 2)];
        Arrays.stream(slots).filter(slot -> slot != 0).forEach(slot -> put(larger, slot));
        slots = larger;
    }

    private static void put(long[] into, long slot) {
        int mask = into.length - 1;
        int at = (int) (slot >>> 32) & mask;
        while (into[at] != 0) {
            at = at + 1 & mask;
        }
        into[at] = slot;
    }
}
