package dev.blazon.core.recipe;

import java.util.List;
import java.util.Optional;

/// A YAML document with the place of every part.
sealed interface Tree {
    Place place();

    /// @param plain written without quotes, so that `null` and numbers may be meant
    record Scalar(Place place, String text, boolean plain) implements Tree {}

    record Items(Place place, List<Tree> elements) implements Tree {}

    record Fields(Place place, List<Field> fields) implements Tree {
        Optional<Field> field(String name) {
            return fields.stream().filter(field -> field.name().equals(name)).findFirst();
        }
    }

    /// One entry of a mapping; `place` is the key's.
    record Field(Place place, String name, Tree value) {}

    /// How a user would call this kind of value.
    default String kind() {
        return switch (this) {
            case Scalar scalar -> "'" + Texts.cut(scalar.text()) + "'";
            case Items _ -> "a list";
            case Fields _ -> "a mapping";
        };
    }

    /// `null`, `~` or nothing.
    default boolean isNothing() {
        return this instanceof Scalar scalar
                && scalar.plain()
                && (scalar.text().isEmpty()
                        || scalar.text().equals("null")
                        || scalar.text().equals("~"));
    }
}
