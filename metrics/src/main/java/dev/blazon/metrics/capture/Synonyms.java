package dev.blazon.metrics.capture;

import dev.blazon.metrics.Mode;
import dev.blazon.metrics.wordnet.lemma.WordNet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// How much two phrases mean the same: 1 when one is a part of the other, else the share of names of their
/// meanings that they have in common. In [Mode#STRICT] any part of a text counts (`car` in `carpet`), in
/// [Mode#FIXED] whole words.
final class Synonyms {
    private static final double EPSILON = 1e-6;
    private static final int MOST_CACHED = 1 << 16;

    private final WordNet wordNet;
    private final Mode mode;
    private final Map<String, Set<String>> cache = new ConcurrentHashMap<>();

    Synonyms(WordNet wordNet, Mode mode) {
        this.wordNet = wordNet;
        this.mode = mode;
    }

    Mode mode() {
        return mode;
    }

    double score(String one, String other) {
        if (isPart(one, other) || isPart(other, one)) {
            return 1;
        }
        Set<String> own = names(one);
        Set<String> others = names(other);
        long common = own.stream().filter(others::contains).count();
        return common / (own.size() + others.size() - common + EPSILON);
    }

    private boolean isPart(String one, String other) {
        return switch (mode) {
            case STRICT -> other.contains(one);
            case FIXED -> (" " + other + " ").contains(" " + one + " ");
        };
    }

    private Set<String> names(String phrase) {
        Set<String> known = cache.get(phrase);
        if (known != null) {
            return known;
        }
        Set<String> names =
                Set.copyOf(wordNet.names(String.join("_", phrase.strip().split("\\s+"))));
        if (cache.size() < MOST_CACHED) {
            cache.put(phrase, names);
        }
        return names;
    }
}
