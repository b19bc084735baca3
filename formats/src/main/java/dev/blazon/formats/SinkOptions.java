package dev.blazon.formats;

import dev.blazon.core.store.Column;
import dev.blazon.formats.row.KeptLayout;
import dev.blazon.formats.sidecar.SidecarOptions;
import java.util.List;
import java.util.Optional;

/// How kept samples are written.
///
/// @param publishedCaption name of the caption that becomes `vlm_caption`, `.txt` and sidecar
/// @param originColumns the source's own columns, as [dev.blazon.core.store.Source#originColumns] tells them
/// @param embedImages whether a table carries the pictures' bytes; only Parquet asks
/// @param recipe what treated the samples, as `name@version+hash`
public record SinkOptions(
        Optional<String> publishedCaption,
        List<Column> originColumns,
        boolean embedImages,
        String recipe,
        SidecarOptions sidecar) {

    public SinkOptions {
        originColumns = List.copyOf(originColumns);
    }

    KeptLayout layout() {
        return new KeptLayout(publishedCaption, originColumns, embedImages, recipe);
    }
}
