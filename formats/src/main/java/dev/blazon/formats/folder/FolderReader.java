package dev.blazon.formats.folder;

import dev.blazon.core.fault.SampleException;
import dev.blazon.core.sample.ImageLocation;
import dev.blazon.core.sample.ImageRef;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.store.Reading;
import dev.blazon.core.store.SampleReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// Reads the samples of one run of a folder's pictures.
final class FolderReader implements SampleReader {
    private final Iterator<FolderEntry> entries;
    private final Reads reads;

    FolderReader(List<FolderEntry> entries, Reads reads) {
        this.entries = entries.iterator();
        this.reads = reads;
    }

    /// What is needed to read any picture of the folder.
    record Reads(FolderScan scan, SidecarReader sidecars, MetadataIndex metadata, List<String> captionColumns) {
        Texts texts(FolderEntry entry) {
            Texts texts = sidecars.read(entry);
            metadata.add(entry, texts, captionColumns);
            return texts;
        }
    }

    @Override
    public Optional<Reading> next() {
        return entries.hasNext() ? Optional.of(reading(entries.next())) : Optional.empty();
    }

    private Reading reading(FolderEntry entry) {
        Sample sample = Sample.of(
                entry.key(), List.of(ImageRef.of(location(entry), entry.image().path())));
        if (entry.image().outside()) {
            return new Reading.Unreadable(
                    sample,
                    "path-outside-root",
                    "[" + entry.image().path() + "] The link leaves the source's folder. "
                            + "Allow it with --allow-outside if you trust the folder.");
        }
        try {
            return new Reading.Read(reads.texts(entry).on(sample));
        } catch (SampleException e) {
            return new Reading.Unreadable(sample, e.faultClass(), e.text());
        }
    }

    private ImageLocation location(FolderEntry entry) {
        Path file = reads.scan().resolve(entry.image());
        try {
            return entry.image().outside()
                    ? new ImageLocation.Missing(file.toString())
                    : new ImageLocation.InFile(file.toString(), 0, Files.size(file));
        } catch (IOException _) {
            return new ImageLocation.Missing(file.toString());
        }
    }

    @Override
    public void close() {
        // Nothing stays open between samples.
    }
}
