package dev.blazon.metrics;

/// Whether a metric gives the numbers of its reference program or repairs it.
public enum Mode {
    /// Every quirk of the reference program, so that numbers can be set beside published ones.
    STRICT,
    /// Without the quirks that are plain mistakes; each metric's documentation lists what it repairs.
    FIXED
}
