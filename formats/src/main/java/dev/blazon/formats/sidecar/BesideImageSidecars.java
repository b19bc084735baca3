package dev.blazon.formats.sidecar;

import dev.blazon.core.fault.StorageException;
import dev.blazon.core.sample.ImageLocation;
import dev.blazon.core.sample.ImageRef;
import dev.blazon.core.sample.Sample;
import dev.blazon.formats.cell.StructBuilder;
import dev.blazon.formats.cell.Surrogates;
import dev.blazon.formats.json.JsonText;
import dev.blazon.formats.publish.StagedFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/// Sidecars beside the pictures. They are written at once, not staged: what a run of the same shard finds there from an
/// earlier attempt is the same text. What became of each stands in `data/<stem>.sidecars.jsonl`.
final class BesideImageSidecars implements Sidecars {
    private final SidecarOptions options;
    private final StagedFile report;
    private final NeighbourFiles files;

    BesideImageSidecars(SidecarOptions options, StagedFile report) {
        this.options = options;
        this.report = report;
        this.files = new NeighbourFiles(options.overwrite());
    }

    @Override
    public String put(Sample sample, String line) {
        Path image = file(sample);
        Path sidecar = image.resolveSibling(stem(String.valueOf(image.getFileName())) + options.extension());
        NeighbourFiles.Status status = files.put(sidecar, line.getBytes(StandardCharsets.UTF_8));
        String name = stem(sample.image().name()) + options.extension();
        report(sample.key(), name, status);
        return name;
    }

    @Override
    public void finish() {
        report.finish();
    }

    @Override
    public void close() {
        report.close();
    }

    private void report(String key, String file, NeighbourFiles.Status status) {
        String line = JsonText.of(new StructBuilder()
                .text("key", key)
                .text("file", file)
                .text("status", status.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .build());
        report.write((Surrogates.replaced(line) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static Path file(Sample sample) {
        if (!sample.images().isEmpty()) {
            ImageRef image = sample.image();
            if (image.location() instanceof ImageLocation.InFile(String file, long offset, long length)
                    && offset == 0
                    && Path.of(file).toFile().length() == length) {
                return Path.of(file);
            }
        }
        throw new StorageException("[" + sample.key() + "] No place beside the picture: it is not a file of its own."
                + " Write sidecars into the run folder instead.");
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > name.lastIndexOf('/') + 1 ? name.substring(0, dot) : name;
    }
}
