package dev.blazon.app.setup;

import java.util.Optional;

/// What a publisher says of the dataset; it changes its card, and no row.
///
/// @param licence as the hub spells it, such as `cc-by-4.0`
public record Publication(Optional<String> title, Optional<String> licence) {
    public static final Publication NOTHING_SAID = new Publication(Optional.empty(), Optional.empty());

    /// What is said here, else what was said before.
    public Publication or(Publication before) {
        return new Publication(title.or(before::title), licence.or(before::licence));
    }
}
