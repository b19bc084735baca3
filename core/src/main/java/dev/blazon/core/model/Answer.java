package dev.blazon.core.model;

import dev.blazon.core.sample.Usage;
import java.util.Optional;

/// What a model answered.
///
/// @param model as the server named itself in the answer
/// @param detail why it ended so, in the server's word, such as the category of a safety block: `violence`
/// @param probabilities when they were wanted and the server gives them
/// @param used how it was drawn, when that is not what the question says: it was asked again with a change
public record Answer(
        String text,
        Finish finish,
        Usage usage,
        String model,
        Optional<String> detail,
        Optional<TokenProbabilities> probabilities,
        Optional<Sampling> used) {

    /// Why the model stopped.
    public enum Finish {
        COMPLETE,
        CUT_OFF,
        REFUSED
    }

    /// A text and nothing beside it.
    public Answer(String text, Finish finish, Usage usage, String model) {
        this(text, finish, usage, model, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// An answer drawn as it was asked.
    public Answer(
            String text,
            Finish finish,
            Usage usage,
            String model,
            Optional<String> detail,
            Optional<TokenProbabilities> probabilities) {
        this(text, finish, usage, model, detail, probabilities, Optional.empty());
    }

    public Answer withText(String changed) {
        return new Answer(changed, finish, usage, model, detail, probabilities, used);
    }

    public Answer withDetail(String word) {
        return new Answer(text, finish, usage, model, Optional.of(word), probabilities, used);
    }

    public Answer withProbabilities(TokenProbabilities known) {
        return new Answer(text, finish, usage, model, detail, Optional.of(known), used);
    }

    public Answer withUsage(Usage changed) {
        return new Answer(text, finish, changed, model, detail, probabilities, used);
    }

    public Answer withUsed(Sampling drawn) {
        return new Answer(text, finish, usage, model, detail, probabilities, Optional.of(drawn));
    }

    /// Complete and without any text but thoughts, as servers answer when something is wrong with them or with the
    /// draw.
    public boolean isEmpty() {
        return finish == Finish.COMPLETE && Thoughts.off(text).isBlank();
    }
}
