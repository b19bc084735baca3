package dev.blazon.metrics.chair;

import java.util.List;

/// The plain plurals of English: `tie` gives `ties`, `pony` gives `ponies`, `knife` gives `knives`.
final class Plurals {

    private Plurals() {}

    static List<String> of(String noun) {
        if (noun.matches(".*(?:[sxz]|ch|sh)")) {
            return List.of(noun + "es");
        }
        if (noun.matches(".*[^aeiou]y")) {
            return List.of(noun.substring(0, noun.length() - 1) + "ies");
        }
        if (noun.matches(".*[^f]fe?")) {
            return List.of(noun.substring(0, noun.lastIndexOf('f')) + "ves", noun + "s");
        }
        return noun.endsWith("o") ? List.of(noun + "s", noun + "es") : List.of(noun + "s");
    }
}
