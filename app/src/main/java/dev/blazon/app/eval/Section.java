package dev.blazon.app.eval;

import java.util.List;

/// What is told beside the scores.
///
/// @param name in JSON
/// @param lines for people
/// @param value for JSON
public record Section(String name, List<String> lines, Object value) {}
