package dev.blazon.core.recipe;

import dev.blazon.core.operator.Catalogue;
import dev.blazon.core.operator.Operator;
import dev.blazon.core.operator.Prompt;
import dev.blazon.core.operator.file.ListFile;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// Prints an operator as the recipe text that binds to an equal one.
public final class RecipePrinter {

    private RecipePrinter() {}

    /// `drop-small-images: {min-side: "256"}`; absent options are left out.
    public static String step(Operator operator) {
        String options = options(operator).entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", "));
        return Catalogue.idOf(operator.getClass()) + ": {" + options + "}";
    }

    /// Every option that has a value, as YAML flow text, in the record's order.
    public static SequencedMap<String, String> options(Object operator) {
        SequencedMap<String, String> options = new LinkedHashMap<>();
        for (RecordComponent component : operator.getClass().getRecordComponents()) {
            text(value(operator, component)).ifPresent(text -> options.put(Catalogue.kebab(component.getName()), text));
        }
        return options;
    }

    private static Object value(Object operator, RecordComponent component) {
        try {
            return component.getAccessor().invoke(operator);
        } catch (ReflectiveOperationException fault) {
            throw new IllegalStateException("Operators are public records", fault);
        }
    }

    private static Optional<String> text(Object value) {
        return switch (value) {
            case Optional<?> optional -> optional.flatMap(RecipePrinter::text);
            case OptionalDouble number ->
                number.isPresent() ? Optional.of(Double.toString(number.getAsDouble())) : Optional.empty();
            case OptionalInt number ->
                number.isPresent() ? Optional.of(Integer.toString(number.getAsInt())) : Optional.empty();
            case OptionalLong number ->
                number.isPresent() ? Optional.of(Long.toString(number.getAsLong())) : Optional.empty();
            case List<?> list ->
                Optional.of(list.stream()
                        .map(element -> text(element).orElse(""))
                        .collect(Collectors.joining(", ", "[", "]")));
            case Number number -> Optional.of(number.toString());
            case Boolean truth -> Optional.of(truth.toString());
            case Enum<?> constant -> Optional.of(quoted(Scalars.constantName(constant)));
            case Prompt prompt -> Optional.of(quoted(prompt.name()));
            case ListFile list -> Optional.of(quoted(list.name()));
            default -> Optional.of(quoted(value.toString()));
        };
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
