package dev.blazon.metrics.arena;

import java.util.Set;

/// One comparison of the captions of two models.
///
/// @param first the model whose caption was shown first
public record Battle(String first, String second, Outcome outcome) {
    private static final Set<String> TIES = Set.of("tie", "tie (bothbad)", "equal");

    /// Who won.
    public enum Outcome {
        FIRST,
        SECOND,
        TIE
    }

    /// @throws IllegalArgumentException when a model meets itself
    public Battle {
        if (first.equals(second)) {
            throw new IllegalArgumentException("[battle] Model '" + first + "' meets itself, must meet another.");
        }
    }

    /// @param winner the name of one of the two, or `tie`, `tie (bothbad)` or `equal`
    /// @throws IllegalArgumentException for any other winner
    public static Battle of(String first, String second, String winner) {
        if (winner.equals(first)) {
            return new Battle(first, second, Outcome.FIRST);
        }
        if (winner.equals(second)) {
            return new Battle(first, second, Outcome.SECOND);
        }
        if (TIES.contains(winner)) {
            return new Battle(first, second, Outcome.TIE);
        }
        throw new IllegalArgumentException("[battle of '" + first + "' and '" + second + "'] The winner is '" + winner
                + "', must be one of the two, 'tie', 'tie (bothbad)' or 'equal'.");
    }
}
