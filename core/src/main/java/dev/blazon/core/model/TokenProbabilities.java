package dev.blazon.core.model;

import java.util.List;

/// How probable the model held its own tokens, as natural logarithms: 0 is certain, -0.7 is even odds.
///
/// @param mean over all tokens of the answer
/// @param tokens in order; empty when only the mean was wanted
public record TokenProbabilities(double mean, List<Token> tokens) {

    public TokenProbabilities {
        tokens = List.copyOf(tokens);
    }

    /// One token of the answer.
    public record Token(String text, double logProbability) {}
}
