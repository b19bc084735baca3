package dev.blazon.formats.table.scan;

import java.util.BitSet;

/// Which records of a run belong to the sample of the record before them.
public final class Repeats {
    static final Repeats NONE = new Repeats(new BitSet());

    private final BitSet bits;

    private Repeats(BitSet bits) {
        this.bits = bits;
    }

    static Repeats of(BitSet bits) {
        return bits.isEmpty() ? NONE : new Repeats((BitSet) bits.clone());
    }

    /// @param record from 0, in the run
    public boolean at(int record) {
        return bits.get(record);
    }

    int count() {
        return bits.cardinality();
    }
}
