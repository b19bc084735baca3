package dev.blazon.formats;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What kept samples can be written as.
public enum OutputFormat {
    /// One table a shard.
    PARQUET,
    /// A tar with pictures, captions and fields, and its table.
    WEBDATASET,
    /// One text file a caption.
    SIDECAR,
    /// One JSON object a line.
    JSONL;

    /// As the command line spells it.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<OutputFormat> named(String id) {
        return Arrays.stream(values()).filter(format -> format.id().equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(OutputFormat::id).toList();
    }
}
