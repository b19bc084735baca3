package dev.blazon.models.money;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/// What a run may spend in all its executions together.
///
/// @param usd in dollars
/// @param tokens of questions and answers
public record Caps(Optional<BigDecimal> usd, OptionalLong tokens) {
    public static final Caps NONE = new Caps(Optional.empty(), OptionalLong.empty());

    long pico() {
        return usd.map(Usd::pico).orElse(Long.MAX_VALUE);
    }

    boolean areNone() {
        return usd.isEmpty() && tokens.isEmpty();
    }
}
