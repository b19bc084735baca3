package dev.blazon.core.recipe;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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

    /// The same as JSON, fields in the order of their names, so that the same options give the same text.
    default String json() {
        return switch (this) {
            case Scalar scalar when scalar.isNothing() -> "null";
            case Scalar scalar when scalar.plain() && Texts.isJsonWord(scalar.text()) -> scalar.text();
            case Scalar scalar -> Texts.json(scalar.text());
            case Items items -> items.elements().stream().map(Tree::json).collect(Collectors.joining(",", "[", "]"));
            case Fields fields ->
                fields.fields().stream()
                        .sorted(Comparator.comparing(Field::name))
                        .map(field ->
                                Texts.json(field.name()) + ":" + field.value().json())
                        .collect(Collectors.joining(",", "{", "}"));
        };
    }
}
