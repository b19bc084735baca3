package dev.blazon.metrics.capture;

import java.util.Comparator;

/// One object to another, such as `dog`, `lie on`, `sofa`.
public record Relation(String subject, String predicate, String object) implements Comparable<Relation> {
    private static final Comparator<Relation> ORDER = Comparator.comparing(Relation::subject)
            .thenComparing(Relation::predicate)
            .thenComparing(Relation::object);

    @Override
    public int compareTo(Relation other) {
        return ORDER.compare(this, other);
    }

    /// With blanks between, as it is given to an encoder.
    String text() {
        return subject + " " + predicate + " " + object;
    }
}
