package dev.blazon.app.eval;

/// What tells how likely so large a difference of two systems is by chance.
public enum SignificanceTest {
    /// Images drawn anew.
    BOOTSTRAP,
    /// The two systems' captions of images exchanged.
    RANDOMISATION
}
