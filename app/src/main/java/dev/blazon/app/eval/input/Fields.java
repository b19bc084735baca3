package dev.blazon.app.eval.input;

import dev.blazon.core.fault.RecipeException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The two fields of a row that are read.
///
/// @param id names the image
/// @param text holds one caption, or a list
record Fields(String id, String text) {
    private static final List<String> IDS = List.of("image_id", "id", "key", "uid", "image", "file_name");
    private static final List<String> TEXTS =
            List.of("vlm_caption", "references", "refs", "captions", "caption", "text", "hypothesis", "prediction");

    static boolean isId(String name) {
        return IDS.contains(name);
    }

    static boolean isText(String name) {
        return TEXTS.contains(name);
    }

    /// The first name of each list that is there; empty when one is missing.
    static Optional<Fields> first(Collection<String> ids, Collection<String> texts) {
        Optional<String> text = TEXTS.stream().filter(texts::contains).findFirst();
        return IDS.stream().filter(ids::contains).findFirst().flatMap(id -> text.map(own -> new Fields(id, own)));
    }

    /// @param place of the row in the file
    /// @throws RecipeException when one of the two is missing
    static Fields of(Collection<String> names, Path file, String place) {
        return first(names, names).orElseThrow(() -> missing(names, file + ", " + place));
    }

    private static RecipeException missing(Collection<String> names, String place) {
        boolean named = IDS.stream().anyMatch(names::contains);
        return new RecipeException(
                place,
                "No field names the " + (named ? "caption" : "image") + ": seen "
                        + (names.isEmpty() ? "none" : String.join(", ", names)) + ", wanted one of "
                        + String.join(", ", named ? TEXTS : IDS) + ". Rename it.");
    }
}
