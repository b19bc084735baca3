package dev.blazon.core.sample;

/// What one step did to a sample, for `explain`.
///
/// @param step as in the recipe, for example `2 caption-image`
/// @param did such as `kept`, `wrote caption 'dense'`
public record TrailEntry(String step, String did) {}
