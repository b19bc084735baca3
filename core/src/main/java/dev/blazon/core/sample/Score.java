package dev.blazon.core.sample;

/// A number about a sample.
///
/// @param on what was scored: `image`, `alt-text` or a caption's name
/// @param signature version, model and settings that reproduce it
public record Score(String name, String on, double value, String signature) {}
