package dev.blazon.formats.sidecar;

import dev.blazon.core.store.KeptRow;
import dev.blazon.core.store.ShardWriter;
import dev.blazon.core.store.Sink;
import dev.blazon.formats.publish.StagedFile;
import dev.blazon.formats.row.KeptLayout;
import java.nio.file.Path;

/// Writes each kept sample's published caption as a text file of one line, and `data/<stem>.jsonl`, the list of them
/// all.
///
/// A sample without that caption gets no file, only its line in the list.
public record SidecarSink(KeptLayout layout, SidecarOptions options) implements Sink<KeptRow> {

    @Override
    public ShardWriter<KeptRow> open(Path staging, String stem) {
        Path data = staging.resolve("data");
        StagedFile list = new StagedFile(staging, data.resolve(stem + ".jsonl"));
        Sidecars sidecars = switch (options.place()) {
            case RUN_FOLDER -> new RunFolderSidecars(staging, options.extension());
            case BESIDE_IMAGE ->
                new BesideImageSidecars(options, new StagedFile(staging, data.resolve(stem + ".sidecars.jsonl")));
        };
        return new SidecarWriter(layout, sidecars, list);
    }
}
