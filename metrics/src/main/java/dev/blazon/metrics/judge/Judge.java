package dev.blazon.metrics.judge;

/// A model that is asked for its judgement.
@FunctionalInterface
public interface Judge {
    /// The whole reply as it came. What it throws ends the scoring.
    String answer(String prompt);
}
