package dev.blazon.models.answers;

import dev.blazon.core.model.Answer;
import java.time.Instant;

/// An answer as the journal keeps it.
///
/// @param model that was asked, by its name on the server
/// @param at when it was journalled
public record AnswerRow(QuestionKey key, String model, Instant at, Answer answer) {}
