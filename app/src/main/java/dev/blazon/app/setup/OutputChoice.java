package dev.blazon.app.setup;

import java.util.Locale;

/// How kept samples are written.
///
/// @param embedImages whether Parquet rows carry the pictures' bytes
/// @param inPlace whether sidecar files go beside the pictures instead of into the run folder
/// @param overwrite whether sidecar files that are there already may be replaced
public record OutputChoice(Format format, boolean embedImages, boolean inPlace, boolean overwrite) {

    /// The output formats.
    public enum Format {
        PARQUET,
        WEBDATASET,
        SIDECAR,
        JSONL;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// As it stands in the run's identity, such as `parquet embed-images`.
    public String described() {
        return format + (embedImages ? " embed-images" : "") + (inPlace ? " in-place" : "") + (overwrite ? " overwrite" : "");
    }
}
