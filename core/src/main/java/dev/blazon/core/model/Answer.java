package dev.blazon.core.model;

import dev.blazon.core.sample.Usage;
import java.util.Optional;

/// What a model answered.
///
/// @param model as the server named itself in the answer
/// @param detail why it ended so, in the server's word, such as the category of a safety block: `violence`
/// @param probabilities when they were wanted and the server gives them
public record Answer(
        String text,
        Finish finish,
        Usage usage,
        String model,
        Optional<String> detail,
        Optional<TokenProbabilities> probabilities) {

    /// Why the model stopped.
    public enum Finish {
        COMPLETE,
        CUT_OFF,
        REFUSED
    }

    /// A text and nothing beside it.
    public Answer(String text, Finish finish, Usage usage, String model) {
        this(text, finish, usage, model, Optional.empty(), Optional.empty());
    }

    public Answer withText(String changed) {
        return new Answer(changed, finish, usage, model, detail, probabilities);
    }

    public Answer withDetail(String word) {
        return new Answer(text, finish, usage, model, Optional.of(word), probabilities);
    }

    public Answer withProbabilities(TokenProbabilities known) {
        return new Answer(text, finish, usage, model, detail, Optional.of(known));
    }

    public Answer withUsage(Usage changed) {
        return new Answer(text, finish, changed, model, detail, probabilities);
    }
}
