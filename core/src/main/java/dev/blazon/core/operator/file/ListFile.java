package dev.blazon.core.operator.file;

/// A file of entries, as read. What stands in it may be for few eyes: it is not copied to where a run writes, only its
/// hash is.
///
/// @param name the file's name as the recipe gives it
/// @param hash first 16 hex digits of the SHA-256 of its UTF-8 text
public record ListFile(String name, String text, String hash) {}
