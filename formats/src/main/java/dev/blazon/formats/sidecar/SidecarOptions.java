package dev.blazon.formats.sidecar;

import dev.blazon.core.fault.RecipeException;
import dev.blazon.formats.source.ImageNames;
import java.util.Locale;
import java.util.Set;

/// How captions become text files.
///
/// @param extension with its dot, such as `.txt` or `.caption`
/// @param overwrite whether a person's text beside a picture is put aside and replaced
public record SidecarOptions(String extension, Place place, boolean overwrite) {
    /// Extensions that other programs give another meaning; a text so named would be taken for something else.
    private static final Set<String> TAKEN = Set.of(
            "jsonl",
            "parquet",
            "tar",
            "json",
            "npz",
            "npy",
            "csv",
            "tsv",
            "tgz",
            "gz",
            "zip",
            "safetensors",
            "pt",
            "toml");

    public static final SidecarOptions DEFAULT = new SidecarOptions(".txt", Place.RUN_FOLDER, false);

    /// Where the files go.
    public enum Place {
        /// Under the run's `data`, in the folders that the keys name.
        RUN_FOLDER,
        /// Beside each picture, by its file name's stem.
        BESIDE_IMAGE
    }

    public SidecarOptions {
        String bare = extension.startsWith(".") ? extension.substring(1).toLowerCase(Locale.ROOT) : "";
        if (!bare.matches("[a-z0-9]{1,12}") || TAKEN.contains(bare) || ImageNames.isImageExtension(bare)) {
            throw new RecipeException(
                    "--extension",
                    "Extension is '" + extension + "', must be a dot with 1 to 12 letters or digits"
                            + " and none of a picture, a table, an archive or a trainer's cache, such as '.json'."
                            + " Use '.txt' or '.caption'.");
        }
    }
}
