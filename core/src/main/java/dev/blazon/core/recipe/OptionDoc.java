package dev.blazon.core.recipe;

import dev.blazon.core.operator.Catalogue;
import dev.blazon.core.operator.Operator;
import dev.blazon.core.operator.Option;
import dev.blazon.core.operator.Summary;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// An option as the reference shows it, read from the operator's record.
///
/// @param type in a user's words: `whole number`, `list of prompt files`
/// @param orElse the default as recipe text; empty when the option must be given
public record OptionDoc(String name, String type, String help, Optional<String> orElse) {

    /// The options of an operator or of a model, in the record's order.
    public static List<OptionDoc> of(Class<?> record) {
        return Arrays.stream(record.getRecordComponents()).map(OptionDoc::of).toList();
    }

    /// The one-sentence summary of an operator.
    public static String summary(Class<? extends Operator> operator) {
        Summary summary = operator.getAnnotation(Summary.class);
        return summary == null ? "" : summary.value();
    }

    private static OptionDoc of(RecordComponent component) {
        Option option = option(component);
        Optional<String> orElse =
                option.orElse().equals(Option.REQUIRED) ? Optional.empty() : Optional.of(option.orElse());
        return new OptionDoc(
                Catalogue.kebab(component.getName()), words(component.getGenericType()), option.help(), orElse);
    }

    private static String words(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            String inner = words(parameterized.getActualTypeArguments()[0]);
            return parameterized.getRawType() == List.class ? "list of " + inner + "s" : inner;
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return Arrays.stream(plain.getEnumConstants())
                    .map(Scalars::constantName)
                    .collect(Collectors.joining(" | "));
        }
        return switch (plain.getSimpleName()) {
            case "int", "long", "Integer", "Long", "OptionalInt", "OptionalLong" -> "whole number";
            case "double", "Double", "OptionalDouble" -> "number";
            case "boolean", "Boolean" -> "true | false";
            case "String" -> "text";
            case "Prompt" -> "prompt file";
            case "ListFile" -> "list file";
            case "ModelRef" -> "model name";
            case "ProviderOptions" -> "mapping";
            default -> Catalogue.kebab(plain.getSimpleName()).replace('-', ' ');
        };
    }

    static Option option(RecordComponent component) {
        Option option = component.getAnnotation(Option.class);
        if (option == null) {
            throw new IllegalStateException(
                    component.getDeclaringRecord() + "." + component.getName() + " needs @Option");
        }
        return option;
    }

    /// The only option, or the only one that must be given.
    static Optional<String> lone(RecordComponent[] components) {
        List<RecordComponent> required = Arrays.stream(components)
                .filter(component -> option(component).orElse().equals(Option.REQUIRED))
                .toList();
        if (required.size() == 1) {
            return Optional.of(Catalogue.kebab(required.getFirst().getName()));
        }
        return components.length == 1 ? Optional.of(Catalogue.kebab(components[0].getName())) : Optional.empty();
    }
}
