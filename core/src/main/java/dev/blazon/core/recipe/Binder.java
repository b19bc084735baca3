package dev.blazon.core.recipe;

import dev.blazon.core.fault.Problem;
import dev.blazon.core.model.ProviderOptions;
import dev.blazon.core.operator.Catalogue;
import dev.blazon.core.operator.Option;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/// Binds a mapping of options to a record whose components carry [Option]. Problems are collected, not thrown.
final class Binder {
    private final Scalars scalars;
    private final List<Problem> problems;
    private final UnaryOperator<String> text;

    /// @param text applied to every scalar before it is parsed
    Binder(Resources resources, List<Problem> problems, UnaryOperator<String> text) {
        this.scalars = new Scalars(resources);
        this.problems = problems;
        this.text = text;
    }

    /// @param where the owner as messages name it, such as `step caption-image`
    <T> Optional<T> bind(Class<T> type, Tree options, String where) {
        int before = problems.size();
        Tree.Fields fields = fields(type, options, where);
        RecordComponent[] components = type.getRecordComponents();
        refuseUnknown(fields, components, where);
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : components) {
            value(component, fields, where).ifPresent(values::add);
        }
        return problems.size() > before ? Optional.empty() : create(type, components, values, fields, where);
    }

    /// A lone scalar or list is the value of the only option, or of the only one that must be given.
    private Tree.Fields fields(Class<?> type, Tree options, String where) {
        if (options instanceof Tree.Fields fields) {
            return fields;
        }
        if (options.isNothing()) {
            return new Tree.Fields(options.place(), List.of());
        }
        Optional<String> only = lone(type.getRecordComponents());
        if (only.isEmpty()) {
            report(options.place(), where, "Expected a mapping of options, not " + options.kind() + ".");
            return new Tree.Fields(options.place(), List.of());
        }
        return new Tree.Fields(options.place(), List.of(new Tree.Field(options.place(), only.get(), options)));
    }

    private static Optional<String> lone(RecordComponent[] components) {
        List<RecordComponent> required = Arrays.stream(components)
                .filter(component -> option(component).orElse().equals(Option.REQUIRED))
                .toList();
        if (required.size() == 1) {
            return Optional.of(Catalogue.kebab(required.getFirst().getName()));
        }
        return components.length == 1 ? Optional.of(Catalogue.kebab(components[0].getName())) : Optional.empty();
    }

    private void refuseUnknown(Tree.Fields fields, RecordComponent[] components, String where) {
        List<String> known = Arrays.stream(components)
                .map(component -> Catalogue.kebab(component.getName()))
                .toList();
        for (Tree.Field field : fields.fields()) {
            if (!known.contains(field.name())) {
                report(field.place(), where, Texts.unknown("option", field.name(), known));
            }
        }
    }

    private Optional<Object> value(RecordComponent component, Tree.Fields fields, String where) {
        String name = Catalogue.kebab(component.getName());
        Optional<Tree.Field> field = fields.field(name);
        String orElse = option(component).orElse();
        if (field.isEmpty() && orElse.equals(Option.REQUIRED)) {
            report(
                    fields.place(),
                    where,
                    "Option '" + name + "' is missing. " + option(component).help() + ".");
            return Optional.empty();
        }
        Tree given = field.map(Tree.Field::value).orElseGet(() -> new Tree.Scalar(fields.place(), orElse, false));
        try {
            return Optional.of(convert(given, component.getGenericType(), field.isPresent()));
        } catch (IllegalArgumentException fault) {
            report(given.place(), where, "Option '" + name + "': " + fault.getMessage());
            return Optional.empty();
        }
    }

    private Object convert(Tree given, Type type, boolean written) {
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
            case Tree.Items items ->
                items.elements().stream()
                        .map(item -> scalar(item, raw(element)))
                        .toList();
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

    private Object scalar(Tree given, Class<?> type) {
        if (given instanceof Tree.Scalar scalar) {
            return scalars.parse(text.apply(scalar.text()), type);
        }
        throw new IllegalArgumentException("Expected one value, not " + given.kind() + ".");
    }

    private <T> Optional<T> create(
            Class<T> type, RecordComponent[] components, List<Object> values, Tree.Fields fields, String where) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
        try {
            return Optional.of(type.getDeclaredConstructor(types).newInstance(values.toArray()));
        } catch (InvocationTargetException fault) {
            if (!(fault.getCause() instanceof IllegalArgumentException cause)) {
                throw new IllegalStateException("The constructor of " + type + " failed", fault);
            }
            String message = String.valueOf(cause.getMessage());
            report(blamed(message, fields), where, message + (message.endsWith(".") ? "" : "."));
            return Optional.empty();
        } catch (ReflectiveOperationException fault) {
            throw new IllegalStateException("Cannot create " + type, fault);
        }
    }

    /// The place of the option that a record's own check names first, else of the whole.
    private static Place blamed(String message, Tree.Fields fields) {
        return fields.fields().stream()
                .filter(field -> message.startsWith(field.name() + " "))
                .map(field -> field.value().place())
                .findFirst()
                .orElse(fields.place());
    }

    private void report(Place place, String where, String message) {
        problems.add(new Problem(place + " " + where, message));
    }

    static Option option(RecordComponent component) {
        Option option = component.getAnnotation(Option.class);
        if (option == null) {
            throw new IllegalStateException(
                    component.getDeclaringRecord() + "." + component.getName() + " needs @Option");
        }
        return option;
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType parameterized
                ? (Class<?>) parameterized.getRawType()
                : (Class<?>) type;
    }

    private static Type argument(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }
}
