package dev.blazon.core.operator;

/// A prompt file as read: text with named blanks.
///
/// @param name the file's name as the recipe gives it
/// @param hash first 16 hex digits of the SHA-256 of its UTF-8 text
public record Prompt(String name, String text, String hash) {}
