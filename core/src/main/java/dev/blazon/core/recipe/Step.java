package dev.blazon.core.recipe;

import dev.blazon.core.operator.Operator;

/// An operator with its options at one place of a recipe.
///
/// @param number from 1
public record Step(int number, String id, Operator operator, Place place) {

    /// As it stands in trails, rejects and failures: `2 caption-image`.
    public String label() {
        return number + " " + id;
    }
}
