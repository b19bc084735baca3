package dev.blazon.models.dialect;

import dev.blazon.core.model.AnswerForm.Probabilities;
import dev.blazon.core.model.TokenProbabilities;
import dev.blazon.core.model.TokenProbabilities.Token;
import java.util.List;
import java.util.Optional;

/// Makes of a server's tokens what a question wanted of them.
public final class Likelihoods {

    private Likelihoods() {}

    /// Empty when there are no tokens to speak of.
    public static Optional<TokenProbabilities> of(List<Token> tokens) {
        return tokens.isEmpty()
                ? Optional.empty()
                : Optional.of(new TokenProbabilities(
                        tokens.stream()
                                .mapToDouble(Token::logProbability)
                                .average()
                                .orElse(0),
                        tokens));
    }

    /// What of it was wanted.
    public static Optional<TokenProbabilities> wanted(Optional<TokenProbabilities> known, Probabilities wanted) {
        return switch (wanted) {
            case NONE -> Optional.empty();
            case MEAN -> known.map(all -> new TokenProbabilities(all.mean(), List.of()));
            case EACH -> known;
        };
    }
}
