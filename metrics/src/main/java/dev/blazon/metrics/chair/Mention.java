package dev.blazon.metrics.chair;

/// A place where a text names an object.
///
/// @param word of the table, such as `puppy`
/// @param object its name, such as `dog`
/// @param position of the word's first token, from 0; in strict mode too small behind a seat that was left
///     out because the text names a toilet
public record Mention(String word, String object, int position) {}
