package dev.blazon.core.operator;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// The operators that recipes may name. Ids are derived from the record's name, never written twice.
public final class Catalogue {
    private final TreeMap<String, Class<? extends Operator>> byId = new TreeMap<>();

    public Catalogue(List<Class<? extends Operator>> operators) {
        for (Class<? extends Operator> operator : operators) {
            byId.put(idOf(operator), operator);
        }
    }

    public Optional<Class<? extends Operator>> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// All ids in alphabetical order.
    public List<String> ids() {
        return List.copyOf(byId.keySet());
    }

    /// `DropSmallImages` gives `drop-small-images`.
    public static String idOf(Class<?> operator) {
        return kebab(operator.getSimpleName());
    }

    /// Camel case to kebab case.
    public static String kebab(String camel) {
        return camel.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
    }
}
