package dev.blazon.metrics.spice;

import java.util.List;

/// What a caption says in one piece, in lemmas in lower case: an object (`[dog]`), an object with an attribute
/// (`[dog, brown]`), or two objects in a relation (`[dog, sofa, sit on]`).
///
/// @param parts one to three
public record Tuple(List<String> parts) {

    /// @throws IllegalArgumentException when there are none or more than three parts
    public Tuple {
        if (parts.isEmpty() || parts.size() > 3) {
            throw new IllegalArgumentException("A tuple has one to three parts, not " + parts.size() + ": " + parts);
        }
        parts = List.copyOf(parts);
    }
}
