package dev.blazon.formats.source;

import dev.blazon.core.fault.RecipeException;
import java.util.List;

/// How input is read.
///
/// @param samplesPerShard for folders, manifests and COCO files
/// @param rowsPerShard for Parquet
/// @param sidecars how text files beside pictures are understood
/// @param imageColumns columns that hold pictures, paths or addresses; empty finds well-known names
/// @param captionColumns columns that hold alt texts; empty finds well-known names
/// @param allowOutsideRoot whether manifests and links may name files outside their own folder
public record SourceOptions(
        int samplesPerShard,
        int rowsPerShard,
        Sidecars sidecars,
        List<String> imageColumns,
        List<String> captionColumns,
        boolean allowOutsideRoot) {
    private static final int MOST = 1_000_000;

    /// What text files beside pictures hold.
    public enum Sidecars {
        AUTO,
        TAGS,
        ALT_TEXT
    }

    public SourceOptions {
        requirePositive("--samples-per-shard", samplesPerShard);
        requirePositive("--samples-per-shard", rowsPerShard);
        imageColumns = List.copyOf(imageColumns);
        captionColumns = List.copyOf(captionColumns);
    }

    public static SourceOptions defaults() {
        return new SourceOptions(1000, 1000, Sidecars.AUTO, List.of(), List.of(), false);
    }

    private static void requirePositive(String option, int value) {
        if (value < 1 || value > MOST) {
            throw new RecipeException("source options", option + " is " + value + ", must be 1 to " + MOST + ".");
        }
    }
}
