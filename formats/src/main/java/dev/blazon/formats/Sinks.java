package dev.blazon.formats;

import dev.blazon.core.store.Fate;
import dev.blazon.core.store.FateCodec;
import dev.blazon.core.store.KeptRow;
import dev.blazon.core.store.Publisher;
import dev.blazon.core.store.Sink;
import dev.blazon.formats.beside.TextFolders;
import dev.blazon.formats.json.JsonFateCodec;
import dev.blazon.formats.jsonl.JsonLinesSink;
import dev.blazon.formats.parquet.ParquetSink;
import dev.blazon.formats.publish.AtomicPublisher;
import dev.blazon.formats.row.FateColumns;
import dev.blazon.formats.row.KeptColumns;
import dev.blazon.formats.row.KeptLayout;
import dev.blazon.formats.sidecar.SidecarSink;
import dev.blazon.formats.webdataset.WebDatasetSink;
import java.util.Map;
import java.util.Optional;

/// Everything that Blazon writes with.
public final class Sinks {

    private Sinks() {}

    /// Writes `data/`.
    public static Sink<KeptRow> kept(OutputFormat format, SinkOptions options) {
        KeptLayout layout = options.layout();
        return switch (format) {
            case PARQUET -> new ParquetSink<>("data", KeptColumns.table(layout), metadata(options));
            case WEBDATASET -> new WebDatasetSink(layout, metadata(options));
            case SIDECAR -> new SidecarSink(layout, options.sidecar().extension(), Optional.empty());
            case JSONL -> new JsonLinesSink<>(KeptColumns.table(layout.withoutImages()));
        };
    }

    /// Writes `data/` and, beside the pictures, their texts.
    public static Sink<KeptRow> beside(TextFolders folders, SinkOptions options) {
        return new SidecarSink(options.layout(), options.sidecar().extension(), Optional.of(folders));
    }

    /// Writes `rejects/`.
    public static Sink<Fate.Rejected> rejects() {
        return new ParquetSink<>("rejects", FateColumns.rejects(), Map.of());
    }

    /// Writes `failures/`.
    public static Sink<Fate.Failed> failures() {
        return new ParquetSink<>("failures", FateColumns.failures(), Map.of());
    }

    public static Publisher publisher() {
        return new AtomicPublisher();
    }

    public static FateCodec fateCodec() {
        return new JsonFateCodec();
    }

    private static Map<String, String> metadata(SinkOptions options) {
        return Map.of("blazon.recipe", options.recipe());
    }
}
