package dev.blazon.core.store;

/// An origin column of a source, with the kind of [dev.blazon.core.sample.Value] it holds.
public record Column(String name, Kind kind) {

    /// The kinds of value.
    public enum Kind {
        TEXT,
        WHOLE,
        REAL,
        TRUTH,
        BINARY,
        JSON
    }
}
