package dev.blazon.formats.row;

import dev.blazon.core.sample.Sample;
import dev.blazon.core.store.KeptRow;

/// A kept sample and the name that its files have in an archive.
public record MemberRow(KeptRow row, String member) {

    public Sample sample() {
        return row.sample();
    }
}
