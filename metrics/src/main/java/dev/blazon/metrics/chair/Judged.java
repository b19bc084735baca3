package dev.blazon.metrics.chair;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What CHAIR makes of one caption.
///
/// @param named what the caption names
/// @param present the objects in the picture, by its annotations and the references, in alphabetical order
public record Judged(NamedObjects named, Set<String> present) {

    public Judged {
        present = java.util.Collections.unmodifiableSet(new TreeSet<>(present));
    }

    /// Mentions of objects that are not in the picture.
    public List<Mention> hallucinated() {
        return named.mentions().stream()
                .filter(mention -> !present.contains(mention.object()))
                .toList();
    }

    /// Objects of the picture that the caption names.
    public Set<String> right() {
        return named.objects().stream().filter(present::contains).collect(Collectors.toCollection(TreeSet::new));
    }
}
