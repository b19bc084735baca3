package dev.blazon.metrics.retrieval;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/// Something to find, and what is made of it.
///
/// @param folds empty where all items are searched
/// @param rates by the names of the scores
public record Task(Relevance relevance, Optional<Folds> folds, SequencedMap<String, Rate> rates) {

    public Task {
        rates = new LinkedHashMap<>(rates);
    }
}
