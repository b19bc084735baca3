package dev.blazon.formats.publish;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A plain file in a staging folder, created when the first bytes come. Faults name the file in plain words.
public final class StagedFile implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final Path staging;
    private final Path path;
    private @Nullable OutputStream disk;
    private @Nullable OutputStream out;

    public StagedFile(Path staging, Path path) {
        this.staging = staging;
        this.path = path;
    }

    public boolean isOpen() {
        return out != null;
    }

    public void write(byte[] bytes) {
        try {
            stream().write(bytes);
        } catch (IOException e) {
            throw DiskFaults.writing(path, e);
        }
    }

    /// Completes the file; does nothing when nothing was written.
    public void finish() {
        try {
            if (out != null) {
                out.close();
            }
        } catch (IOException e) {
            throw DiskFaults.writing(path, e);
        }
    }

    /// Lets the file go as it stands.
    @Override
    public void close() {
        try {
            if (disk != null) {
                disk.close();
            }
        } catch (IOException e) {
            throw DiskFaults.writing(path, e);
        }
    }

    /// The stream itself, for archives; do not close it.
    public OutputStream stream() throws IOException {
        OutputStream open = out;
        if (open == null) {
            DiskFaults.requireFolder(staging);
            Files.createDirectories(path.getParent());
            OutputStream created = Files.newOutputStream(path);
            disk = created;
            open = new BufferedOutputStream(created, BUFFER);
            out = open;
        }
        return open;
    }

    public Path path() {
        return path;
    }
}
