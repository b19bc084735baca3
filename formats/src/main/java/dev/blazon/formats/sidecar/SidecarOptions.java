package dev.blazon.formats.sidecar;

import dev.blazon.core.fault.RecipeException;

/// How captions become text files.
///
/// @param extension with its dot, such as `.txt` or `.caption`
/// @param overwrite whether a file that stands beside a picture already may be replaced
public record SidecarOptions(String extension, Place place, boolean overwrite) {
    public static final SidecarOptions DEFAULT = new SidecarOptions(".txt", Place.RUN_FOLDER, false);

    /// Where the files go.
    public enum Place {
        /// Under the run's `data`, in the folders that the keys name.
        RUN_FOLDER,
        /// Beside each picture, by its file name's stem.
        BESIDE_IMAGE
    }

    public SidecarOptions {
        if (!extension.matches("\\.[A-Za-z0-9]{1,12}") || extension.matches("(?i)\\.(jsonl|parquet|tar)")) {
            throw new RecipeException(
                    "sidecar extension",
                    "Extension is '" + extension + "', must be a dot with 1 to 12 letters or digits and none of"
                            + " '.jsonl', '.parquet', '.tar'."
                            + " Use '.txt' or '.caption'.");
        }
    }
}
