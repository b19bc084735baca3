package dev.blazon.metrics.wordnet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Forms such as `men` or `went` with their base forms, from WordNet's lists of exceptions.
final class IrregularForms {
    private final Map<String, List<String>> bases = new HashMap<>();

    private IrregularForms() {}

    /// @param files of exceptions, such as `noun.exc`
    static IrregularForms read(String... files) {
        IrregularForms forms = new IrregularForms();
        for (String file : files) {
            new String(WordNetFile.bytes(file), StandardCharsets.ISO_8859_1)
                    .lines()
                    .forEach(forms::add);
        }
        return forms;
    }

    private void add(String line) {
        String[] words = line.strip().split(" +");
        bases.computeIfAbsent(words[0], _ -> new ArrayList<>())
                .addAll(Arrays.asList(words).subList(1, words.length));
    }

    /// None for a form that is not irregular.
    List<String> bases(String form) {
        return bases.getOrDefault(form, List.of());
    }
}
