package dev.blazon.formats.source;

import dev.blazon.core.fault.RecipeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Which columns of a table play which part, by the user's word or by well-known names (any case).
///
/// @param images columns with pictures or paths to them, in order
/// @param addresses columns with web addresses, best first
/// @param captions columns with alt texts, in order
/// @param key column with the sample's name
public record Roles(List<String> images, List<String> addresses, List<String> captions, Optional<String> key) {
    private static final List<String> IMAGES = List.of(
            "image",
            "image_path",
            "file_name",
            "filename",
            "path",
            "filepath",
            "file_path",
            "img",
            "img_path",
            "image_file",
            "image_name",
            "file",
            "images",
            "file_names",
            "image_paths");
    private static final List<String> ADDRESSES =
            List.of("url", "image_url", "img_url", "image_link", "file_url", "coco_url", "src");
    private static final List<String> CAPTIONS = List.of(
            "caption", "captions", "text", "alt", "alt_text", "alt-text", "alttext", "original_caption", "sentences");
    private static final int MOST_SHOWN = 12;
    private static final List<String> KEYS = List.of("key", "__key__", "uid");

    public static Roles of(Collection<String> columns, SourceOptions options) {
        return new Roles(
                images(columns, options),
                known(ADDRESSES, columns),
                captions(columns, options.captionColumns()),
                known(KEYS, columns).stream().findFirst());
    }

    /// The alt text columns among a record's, in the record's order.
    public static List<String> captions(Collection<String> columns, List<String> asked) {
        if (!asked.isEmpty()) {
            return asked.stream().filter(columns::contains).toList();
        }
        return columns.stream()
                .filter(column -> CAPTIONS.contains(column.toLowerCase(Locale.ROOT)))
                .toList();
    }

    /// The address columns among a record's, best first.
    public static List<String> addresses(Collection<String> columns) {
        return known(ADDRESSES, columns);
    }

    /// Whether there is a column that may lead to a picture.
    public boolean findImages() {
        return !images.isEmpty() || !addresses.isEmpty();
    }

    /// Says that no column leads to pictures, and what to do.
    ///
    /// @param place the table's name
    public static RecipeException noImages(String place, Collection<String> columns, SourceOptions options) {
        List<String> shown = columns.stream().limit(MOST_SHOWN).toList();
        String more = columns.size() > MOST_SHOWN ? " and " + (columns.size() - MOST_SHOWN) + " more" : "";
        String known = options.imageColumns().isEmpty()
                ? "known by themselves are 'image', 'file_name', 'path', 'url' and the like"
                : "asked for '" + String.join("', '", options.imageColumns()) + "'";
        return new RecipeException(
                place,
                "No column leads to pictures: seen '" + String.join("', '", shown) + "'" + more + "; " + known
                        + ". Name the column with --image-column.");
    }

    private static List<String> images(Collection<String> columns, SourceOptions options) {
        if (!options.imageColumns().isEmpty()) {
            return options.imageColumns().stream().filter(columns::contains).toList();
        }
        List<String> files = columns.stream().filter(Roles::namesFile).toList();
        if (!files.isEmpty()) {
            return files;
        }
        return known(IMAGES, columns).stream().limit(1).toList();
    }

    // Hugging Face: `<x>_file_name` and `<x>_file_names` link the picture columns `<x>`.
    private static boolean namesFile(String column) {
        return column.endsWith("_file_name") || column.endsWith("_file_names");
    }

    private static List<String> known(List<String> names, Collection<String> columns) {
        List<String> found = new ArrayList<>();
        for (String name : names) {
            columns.stream().filter(name::equalsIgnoreCase).forEach(found::add);
        }
        return found;
    }
}
