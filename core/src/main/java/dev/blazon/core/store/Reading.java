package dev.blazon.core.store;

import dev.blazon.core.sample.Sample;

/// What a source gives: a sample, or the knowledge that there is one that cannot be read.
public sealed interface Reading {

    String key();

    record Read(Sample sample) implements Reading {
        @Override
        public String key() {
            return sample.key();
        }
    }

    /// @param sample what is known of it all the same (texts, url, origin); its images may be missing
    record Unreadable(Sample sample, String faultClass, String message) implements Reading {
        @Override
        public String key() {
            return sample.key();
        }
    }
}
