package dev.blazon.metrics.chair;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A text as [ObjectFinder] reads it.
///
/// @param words in singular, with pairs such as `traffic light` as one
/// @param mentions in the order of the text
public record NamedObjects(List<String> words, List<Mention> mentions) {

    public NamedObjects {
        words = List.copyOf(words);
        mentions = List.copyOf(mentions);
    }

    /// Each object once, in alphabetical order.
    public Set<String> objects() {
        return mentions.stream().map(Mention::object).collect(Collectors.toCollection(TreeSet::new));
    }
}
