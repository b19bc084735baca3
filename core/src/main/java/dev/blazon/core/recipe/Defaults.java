package dev.blazon.core.recipe;

import dev.blazon.core.fault.Problem;
import dev.blazon.core.operator.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// An operator with all options at their defaults.
final class Defaults {
    private static final Resources NOTHING = new Resources() {
        @Override
        public Optional<String> file(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<String> environment(String name) {
            return Optional.empty();
        }
    };

    private Defaults() {}

    /// Empty when an option must be given.
    static <T extends Operator> Optional<T> of(Class<T> operator) {
        List<Problem> ignored = new ArrayList<>();
        Tree none = new Tree.Fields(new Place("", 1, 1), List.of());
        Optional<T> bound = new Binder(NOTHING, ignored, UnaryOperator.identity()).bind(operator, none, "");
        return bound.filter(_ -> ignored.isEmpty());
    }
}
