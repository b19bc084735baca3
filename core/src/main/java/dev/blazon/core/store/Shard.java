package dev.blazon.core.store;

import java.util.OptionalLong;

/// A unit of work, retry, resume and commit. Depends on the input alone.
///
/// @param index from 0, in source order
/// @param name what it holds, for people: `00012.tar`, `photos/a.jpg … photos/k.jpg`
/// @param samples how many it holds, when that is known without reading it
/// @param bytes of input, for progress; 0 when unknown
/// @param fingerprint changes when the shard's input changes
public record Shard(int index, String name, OptionalLong samples, long bytes, String fingerprint) {

    /// The stem of the shard's output files: five digits or more.
    public String stem() {
        return String.format("%05d", index);
    }
}
