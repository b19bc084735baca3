package dev.blazon.models.rate;

/// Whose fault a failed call was, as far as the calls around it tell.
public enum Blame {
    /// The question's own, or nobody's: nothing speaks for more.
    OWN,
    /// The endpoint is down for all.
    SHARED,
    /// The endpoint broke under it time and again, and it was the only such call under way.
    SOLE
}
