package dev.blazon.models.batch;

import java.util.Arrays;

/// A set of the first eight bytes of keys: 16 bytes or so for each, and hashes by themselves.
final class Heads {
    private long[] slots = new long[1024];
    private int size;
    private boolean zero;

    /// @return whether it is new
    boolean add(long head) {
        if (head == 0) {
            boolean isNew = !zero;
            zero = true;
            return isNew;
        }
        if (2 * size > slots.length) {
            grow();
        }
        int at = slot(slots, head);
        if (slots[at] == head) {
            return false;
        }
        slots[at] = head;
        size++;
        return true;
    }

    boolean contains(long head) {
        return head == 0 ? zero : slots[slot(slots, head)] == head;
    }

    void clear() {
        Arrays.fill(slots, 0);
        size = 0;
        zero = false;
    }

    private void grow() {
        long[] larger = new long[slots.length * 2];
        for (long head : slots) {
            if (head != 0) {
                larger[slot(larger, head)] = head;
            }
        }
        slots = larger;
    }

    /// Where it stands, or would.
    private static int slot(long[] slots, long head) {
        int at = (int) head & (slots.length - 1);
        while (slots[at] != 0 && slots[at] != head) {
            at = (at + 1) & (slots.length - 1);
        }
        return at;
    }
}
