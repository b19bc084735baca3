package dev.blazon.app.shelf;

import dev.blazon.core.recipe.Recipe;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// A checked recipe with everything that was read for it, so that the run can keep a copy.
///
/// @param file as the user knows it
/// @param resources the text of each file the recipe refers to, by the name it has there
public record LoadedRecipe(Recipe recipe, String file, SequencedMap<String, String> resources) {

    public LoadedRecipe {
        resources = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(resources));
    }
}
