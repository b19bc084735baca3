package dev.blazon.formats.sidecar;

import dev.blazon.core.fault.StorageException;
import dev.blazon.core.sample.Sample;
import dev.blazon.formats.publish.StagedFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// Sidecars in the run folder's `data`, published with the shard.
final class RunFolderSidecars implements Sidecars {
    private final Path staging;
    private final String extension;

    RunFolderSidecars(Path staging, String extension) {
        this.staging = staging;
        this.extension = extension;
    }

    @Override
    public String put(Sample sample, String line) {
        String name = "data/" + SidecarNames.path(sample.key()) + extension;
        try (StagedFile file = new StagedFile(staging, staging.resolve(name))) {
            file.write(line.getBytes(StandardCharsets.UTF_8));
            file.finish();
        } catch (InvalidPathException e) {
            throw new StorageException(
                    "[" + name + "] Cannot name this file: Java's file names are limited to "
                            + System.getProperty("sun.jnu.encoding")
                            + ". Set LC_ALL=C.UTF-8 and run the same command again.",
                    e);
        }
        return name;
    }

    @Override
    public void finish() {
        // Every file is complete when it is put.
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
