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

    /// @param place of the row in the file
    /// @throws RecipeException when one of the two is missing
    static Fields of(Collection<String> names, Path file, String place) {
        Optional<String> id = IDS.stream().filter(names::contains).findFirst();
        Optional<String> text = TEXTS.stream().filter(names::contains).findFirst();
        if (id.isEmpty() || text.isEmpty()) {
            throw new RecipeException(
                    file + ", " + place,
                    "No field names the " + (id.isEmpty() ? "image" : "caption") + ": seen "
                            + (names.isEmpty() ? "none" : String.join(", ", names)) + ", wanted one of "
                            + String.join(", ", id.isEmpty() ? IDS : TEXTS) + ". Rename it.");
        }
        return new Fields(id.get(), text.get());
    }
}
