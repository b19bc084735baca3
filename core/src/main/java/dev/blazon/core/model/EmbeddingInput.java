package dev.blazon.core.model;

/// What is turned into a vector.
public sealed interface EmbeddingInput {

    record Text(String text) implements EmbeddingInput {}

    record Image(Question.Picture picture) implements EmbeddingInput {}
}
