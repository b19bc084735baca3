package dev.blazon.metrics.pope;

/// Which objects that are not in an image are asked for.
public enum Negatives {
    /// Any of the set, drawn evenly.
    RANDOM,
    /// Those that most images show.
    POPULAR,
    /// Those that are most often seen together with the object of the question before.
    ADVERSARIAL
}
