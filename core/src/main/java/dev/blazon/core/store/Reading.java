package dev.blazon.core.store;

import dev.blazon.core.sample.Sample;

/// What a source gives: a sample, or the knowledge that there is one that cannot be read.
public sealed interface Reading {

    /// What is known of it.
    Sample sample();

    default String key() {
        return sample().key();
    }

    record Read(Sample sample) implements Reading {}

    /// @param sample what is known of it all the same (texts, url, origin); its images may be missing
    record Unreadable(Sample sample, String faultClass, String message) implements Reading {}
}
