package dev.blazon.core.recipe;

import java.util.Optional;

/// What a recipe may refer to beside its own text.
public interface Resources {

    /// The text of a file named relative to the recipe; empty when there is none.
    Optional<String> file(String name);

    /// The text of a file whose content must not be copied anywhere; empty when there is none.
    default Optional<String> confidential(String name) {
        return file(name);
    }

    /// The value of an environment variable; empty when it is not set.
    Optional<String> environment(String name);
}
