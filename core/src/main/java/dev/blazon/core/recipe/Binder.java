package dev.blazon.core.recipe;

import dev.blazon.core.fault.Problem;
import dev.blazon.core.operator.Catalogue;
import dev.blazon.core.operator.Operator;
import dev.blazon.core.operator.Option;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Binds a mapping of options to a record whose components carry [Option]. Problems are collected, not thrown.
final class Binder {
    /// Types of options that may hold nothing.
    private static final Set<Class<?>> EMPTY =
            Set.of(List.class, Optional.class, OptionalDouble.class, OptionalInt.class, OptionalLong.class);

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

    private final Values values;
    private final List<Problem> problems;
    private List<Object> bound = List.of();

    /// @param text applied to every scalar before it is parsed
    Binder(Resources resources, List<Problem> problems, UnaryOperator<String> text) {
        this.values = new Values(resources, text);
        this.problems = problems;
    }

    /// An operator with all options at their defaults; empty when one must be given.
    static <T extends Operator> Optional<T> defaults(Class<T> operator) {
        List<Problem> ignored = new ArrayList<>();
        Tree none = new Tree.Fields(new Place("", 1, 1), List.of());
        Optional<T> bound = new Binder(NOTHING, ignored, UnaryOperator.identity()).bind(operator, none, "");
        return bound.filter(_ -> ignored.isEmpty());
    }

    /// A value is given even when there are problems, as far as one can be made: what stands in for a wrong option lets
    /// the others be checked.
    ///
    /// @param where the owner as messages name it, such as `step caption-image`
    <T> Optional<T> bind(Class<T> type, Tree options, String where) {
        Tree.Fields fields = fields(type, options, where);
        RecordComponent[] components = type.getRecordComponents();
        refuseUnknown(fields, components, where);
        SequencedMap<String, Object> found = new LinkedHashMap<>();
        Set<String> standIns = new HashSet<>();
        for (RecordComponent component : components) {
            String name = Catalogue.kebab(component.getName());
            Optional<Object> value = value(component, fields, where);
            if (value.isEmpty()) {
                standIns.add(name);
            }
            value.or(() -> standIn(component, fields)).ifPresent(made -> found.put(name, made));
        }
        bound = List.copyOf(found.values());
        return found.size() < components.length ? Optional.empty() : create(type, found, standIns, fields, where);
    }

    /// The options of the last [#bind] that are of a type, whether or not a value was made of them.
    <O> List<O> bound(Class<O> type) {
        return bound.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /// A lone scalar or list is the value of the only option, or of the only one that must be given.
    private Tree.Fields fields(Class<?> type, Tree options, String where) {
        if (options instanceof Tree.Fields fields) {
            return fields;
        }
        if (options.isNothing()) {
            return new Tree.Fields(options.place(), List.of());
        }
        Optional<String> only = OptionDoc.lone(type.getRecordComponents());
        if (only.isEmpty()) {
            report(options.place(), where, "Expected a mapping of options, not " + options.kind() + ".");
            return new Tree.Fields(options.place(), List.of());
        }
        return new Tree.Fields(options.place(), List.of(new Tree.Field(options.place(), only.get(), options)));
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
        String orElse = OptionDoc.option(component).orElse();
        if (field.isEmpty() && orElse.equals(Option.REQUIRED)) {
            report(
                    fields.place(),
                    where,
                    "Option '" + name + "' is missing. "
                            + OptionDoc.option(component).help() + ".");
            return Optional.empty();
        }
        Tree given = field.map(Tree.Field::value).orElseGet(() -> new Tree.Scalar(fields.place(), orElse, false));
        try {
            return Optional.of(values.convert(given, component.getGenericType(), field.isPresent()));
        } catch (Values.WrongItems wrong) {
            wrong.items().forEach((place, message) -> report(place, where, "Option '" + name + "': " + message));
            return Optional.empty();
        } catch (IllegalArgumentException fault) {
            report(given.place(), where, "Option '" + name + "': " + fault.getMessage());
            return Optional.empty();
        }
    }

    /// A default, or nothing where nothing will do.
    private Optional<Object> standIn(RecordComponent component, Tree.Fields fields) {
        String orElse = OptionDoc.option(component).orElse();
        String text = orElse.equals(Option.REQUIRED) ? "" : orElse;
        boolean mayBeNothing = EMPTY.contains(Values.raw(component.getGenericType()));
        if (orElse.equals(Option.REQUIRED) && !mayBeNothing) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    values.convert(new Tree.Scalar(fields.place(), text, false), component.getGenericType(), false));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// A record's own check names one problem at a time: what it names is replaced until it names no more.
    private <T> Optional<T> create(
            Class<T> type, SequencedMap<String, Object> found, Set<String> standIns, Tree.Fields fields, String where) {
        for (int attempt = 0; attempt <= found.size(); attempt++) {
            try {
                return Optional.of(made(type, found.values()));
            } catch (IllegalArgumentException fault) {
                String message = String.valueOf(fault.getMessage());
                if (standIns.stream().noneMatch(message::contains)) {
                    report(blamed(message, fields), where, message + (message.endsWith(".") ? "" : "."));
                }
                if (!replace(type, named(message, fields), found, standIns, fields)) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private boolean replace(
            Class<?> type,
            Optional<Tree.Field> wrong,
            SequencedMap<String, Object> found,
            Set<String> standIns,
            Tree.Fields fields) {
        Optional<RecordComponent> component = Arrays.stream(type.getRecordComponents())
                .filter(each -> wrong.isPresent()
                        && Catalogue.kebab(each.getName()).equals(wrong.get().name()))
                .findFirst();
        Optional<Object> other = component.flatMap(each -> standIn(each, fields));
        if (other.isEmpty() || !standIns.add(wrong.orElseThrow().name())) {
            return false;
        }
        found.put(wrong.get().name(), other.get());
        return true;
    }

    private static <T> T made(Class<T> type, Collection<Object> values) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values.toArray());
        } catch (InvocationTargetException fault) {
            if (fault.getCause() instanceof IllegalArgumentException cause) {
                throw cause;
            }
            throw new IllegalStateException("The constructor of " + type + " failed", fault);
        } catch (ReflectiveOperationException fault) {
            throw new IllegalStateException("Cannot create " + type, fault);
        }
    }

    /// The place of the option that a record's own check names first, else of the whole.
    private static Place blamed(String message, Tree.Fields fields) {
        return named(message, fields).map(field -> field.value().place()).orElse(fields.place());
    }

    private static Optional<Tree.Field> named(String message, Tree.Fields fields) {
        return fields.fields().stream()
                .filter(field -> message.startsWith(field.name() + " "))
                .findFirst();
    }

    private void report(Place place, String where, String message) {
        problems.add(new Problem(place + " " + where, message));
    }
}
