package dev.blazon.core.recipe;

import dev.blazon.core.model.ProviderOptions;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;

/// Turns what stands at an option into a value of its component's type.
final class Values {
    private final Scalars scalars;
    private final UnaryOperator<String> text;

    /// @param text applied to every scalar before it is parsed
    Values(Resources resources, UnaryOperator<String> text) {
        this.scalars = new Scalars(resources);
        this.text = text;
    }

    /// @param written whether the recipe gives it; else it is a default
    Object convert(Tree given, Type type, boolean written) {
        Class<?> raw = raw(type);
        if (raw == ProviderOptions.class) {
            return options(given, written);
        }
        if (raw == List.class) {
            return list(given, argument(type), written);
        }
        boolean absent = given.isNothing()
                || (!written
                        && given instanceof Tree.Scalar scalar
                        && scalar.text().isEmpty());
        if (raw == Optional.class) {
            return absent ? Optional.empty() : Optional.of(scalar(given, raw(argument(type))));
        }
        if (raw == OptionalDouble.class) {
            return absent ? OptionalDouble.empty() : OptionalDouble.of((double) scalar(given, double.class));
        }
        if (raw == OptionalInt.class) {
            return absent ? OptionalInt.empty() : OptionalInt.of((int) scalar(given, int.class));
        }
        if (raw == OptionalLong.class) {
            return absent ? OptionalLong.empty() : OptionalLong.of((long) scalar(given, long.class));
        }
        return scalar(given, raw);
    }

    /// Taken as written: what stands in the environment would end up in keys and files.
    private static ProviderOptions options(Tree given, boolean written) {
        return switch (given) {
            case Tree.Fields fields -> new ProviderOptions(fields.json());
            case Tree other when other.isNothing() || !written -> ProviderOptions.NONE;
            case Tree other -> throw new IllegalArgumentException("Expected a mapping, not " + other.kind() + ".");
        };
    }

    /// A default list is written with commas.
    private List<Object> list(Tree given, Type element, boolean written) {
        return switch (given) {
            case Tree.Items items -> items(items, raw(element));
            case Tree.Scalar scalar when scalar.text().isEmpty() -> List.of();
            case Tree.Scalar scalar when written -> List.of(scalar(scalar, raw(element)));
            case Tree.Scalar scalar ->
                Arrays.stream(scalar.text().split(","))
                        .map(part -> scalars.parse(part.strip(), raw(element)))
                        .toList();
            case Tree.Fields fields ->
                throw new IllegalArgumentException("Expected a list, not " + fields.kind() + ".");
        };
    }

    /// What is wrong with each of several items.
    static final class WrongItems extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;
        private final transient SequencedMap<Place, String> items;

        WrongItems(SequencedMap<Place, String> items) {
            super(String.join(" ", items.values()));
            this.items = items;
        }

        SequencedMap<Place, String> items() {
            return items;
        }
    }

    private List<Object> items(Tree.Items given, Class<?> type) {
        List<Object> values = new ArrayList<>();
        SequencedMap<Place, String> wrong = new LinkedHashMap<>();
        for (Tree item : given.elements()) {
            try {
                values.add(scalar(item, type));
            } catch (IllegalArgumentException fault) {
                wrong.put(item.place(), String.valueOf(fault.getMessage()));
            }
        }
        if (!wrong.isEmpty()) {
            throw new WrongItems(wrong);
        }
        return List.copyOf(values);
    }

    private Object scalar(Tree given, Class<?> type) {
        if (given instanceof Tree.Scalar scalar) {
            return scalars.parse(text.apply(scalar.text()), type);
        }
        throw new IllegalArgumentException("Expected one value, not " + given.kind() + ".");
    }

    static Class<?> raw(Type type) {
        return type instanceof ParameterizedType parameterized
                ? (Class<?>) parameterized.getRawType()
                : (Class<?>) type;
    }

    private static Type argument(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }
}
