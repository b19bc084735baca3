package dev.blazon.core.model;

import java.util.Optional;

/// What an answer must look like, and what it must bring along.
///
/// @param schema of the JSON that must be answered; empty for any text
public record AnswerForm(Optional<AnswerSchema> schema, Probabilities probabilities) {
    public static final AnswerForm TEXT = new AnswerForm(Optional.empty(), Probabilities.NONE);

    /// How much is wanted of the tokens' log-probabilities.
    public enum Probabilities {
        NONE,
        MEAN,
        EACH
    }

    public static AnswerForm json(AnswerSchema schema) {
        return new AnswerForm(Optional.of(schema), Probabilities.NONE);
    }

    public AnswerForm with(Probabilities wanted) {
        return new AnswerForm(schema, wanted);
    }
}
