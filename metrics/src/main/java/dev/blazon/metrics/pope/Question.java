package dev.blazon.metrics.pope;

/// One yes-no question about an image.
///
/// @param image its name
/// @param object that is asked for
/// @param truth whether the image shows it
public record Question(String image, String object, String text, boolean truth) {}
