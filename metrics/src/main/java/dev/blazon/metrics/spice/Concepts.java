package dev.blazon.metrics.spice;

import dev.blazon.metrics.wordnet.Synsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Words as concepts, each looked up in WordNet once.
final class Concepts {
    private final Map<String, Concept> known = new ConcurrentHashMap<>();
    private final AtomicInteger words = new AtomicInteger();

    Concept of(String word) {
        Concept concept = known.get(word);
        return concept != null ? concept : known.computeIfAbsent(word, this::read);
    }

    private Concept read(String word) {
        return Concept.of(words.getAndIncrement(), Synsets.shared().of(word.replace(' ', '_')));
    }

    /// Which of some words a concept is, as long as nothing was joined with it.
    boolean isOne(Concept concept, List<String> names) {
        return concept.words().length == 1
                && names.stream().anyMatch(name -> of(name).words()[0] == concept.words()[0]);
    }
}
