package dev.blazon.formats.sidecar;

import dev.blazon.core.store.KeptRow;
import dev.blazon.core.store.ShardWriter;
import dev.blazon.core.store.Sink;
import dev.blazon.formats.beside.TextFolders;
import dev.blazon.formats.publish.StagedFile;
import dev.blazon.formats.row.KeptLayout;
import java.nio.file.Path;
import java.util.Optional;

/// Writes each kept sample's published caption as a text file of one line, and `data/<stem>.jsonl`, the list of them
/// all.
///
/// A sample without that caption gets no file, only its line in the list.
///
/// @param beside puts the files beside the pictures; absent when they go to the run folder
public record SidecarSink(KeptLayout layout, String extension, Optional<TextFolders> beside) implements Sink<KeptRow> {

    @Override
    public ShardWriter<KeptRow> open(Path staging, String stem) {
        Path data = staging.resolve("data");
        StagedFile list = new StagedFile(staging, data.resolve(stem + ".jsonl"));
        Sidecars sidecars = beside.<Sidecars>map(folders -> new BesideImageSidecars(
                        folders, extension, new StagedFile(staging, data.resolve(stem + ".sidecars.jsonl"))))
                .orElseGet(() -> new RunFolderSidecars(staging, extension));
        return new SidecarWriter(layout, sidecars, list);
    }
}
