package dev.blazon.metrics;

import java.util.List;

/// What is scored: one hypothesis and its references for each id, in one order. Some metrics depend on the order of a
/// set and on its company (idf, tokenizer streams), so a set is scored as a whole.
///
/// @param ids of the images, each once
/// @param hypotheses one for each id
/// @param references one or more for each id
public record CaptionSet(List<String> ids, List<String> hypotheses, List<List<String>> references) {

    /// @throws IllegalArgumentException when the three differ in length
    public CaptionSet {
        if (ids.size() != hypotheses.size() || ids.size() != references.size()) {
            throw new IllegalArgumentException("A set needs as many hypotheses and lists of references as ids: "
                    + ids.size() + " ids, " + hypotheses.size() + " hypotheses, " + references.size()
                    + " lists of references.");
        }
        ids = List.copyOf(ids);
        hypotheses = List.copyOf(hypotheses);
        references = references.stream().map(List::copyOf).toList();
    }

    public int size() {
        return ids.size();
    }
}
