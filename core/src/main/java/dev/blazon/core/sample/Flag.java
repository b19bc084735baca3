package dev.blazon.core.sample;

/// A mark on a sample that removes nothing by itself, such as `alt-text-not-utf8`.
public record Flag(String name, String detail) {}
