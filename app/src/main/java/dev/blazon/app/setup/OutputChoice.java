package dev.blazon.app.setup;

import dev.blazon.core.recipe.Recipe;
import dev.blazon.core.store.Column;
import dev.blazon.formats.OutputFormat;
import dev.blazon.formats.SinkOptions;
import dev.blazon.formats.sidecar.SidecarOptions;
import java.util.List;

/// How kept samples are written.
///
/// @param embedImages whether Parquet rows carry the pictures' bytes
public record OutputChoice(OutputFormat format, boolean embedImages, SidecarOptions sidecar) {

    /// Whether texts go beside the pictures.
    public boolean isInPlace() {
        return format == OutputFormat.SIDECAR && sidecar.place() == SidecarOptions.Place.BESIDE_IMAGE;
    }

    /// As it stands in the run's identity, such as `parquet embed-images`.
    String described() {
        return switch (format) {
            case PARQUET -> format.id() + (embedImages ? " embed-images" : "");
            case SIDECAR ->
                format.id() + " " + sidecar.extension() + " " + sidecar.place()
                        + (sidecar.overwrite() ? " overwrite" : "");
            case WEBDATASET, JSONL -> format.id();
        };
    }

    /// @param origin the source's own columns
    public SinkOptions options(Recipe recipe, List<Column> origin) {
        String treatment = recipe.name() + "@" + recipe.version() + "+" + recipe.hash();
        return new SinkOptions(recipe.publishes(), origin, embedImages, treatment, sidecar);
    }
}
