package dev.blazon.formats.sidecar;

import dev.blazon.formats.publish.DiskFaults;
import dev.blazon.formats.publish.Sync;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/// Puts small files into folders that belong to the user, each whole or not at all, and leaves what stands there.
final class NeighbourFiles {
    private final boolean overwrite;
    private final Set<Path> ours = new HashSet<>();

    /// @param overwrite whether a file that is not ours may be replaced
    NeighbourFiles(boolean overwrite) {
        this.overwrite = overwrite;
    }

    /// What became of a file.
    enum Status {
        WRITTEN,
        LEFT_ALONE,
        SAME
    }

    Status put(Path file, byte[] content) {
        try {
            return put(file, content, ours.add(file));
        } catch (IOException e) {
            throw DiskFaults.writing(file, e);
        }
    }

    private Status put(Path file, byte[] content, boolean isFirst) throws IOException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return create(file, content);
        }
        if (holds(file, content)) {
            return Status.SAME;
        }
        // Two pictures of one stem share a sidecar: the first keeps it.
        if (!overwrite || !isFirst || Files.isDirectory(file)) {
            return Status.LEFT_ALONE;
        }
        Files.move(part(file, content), file, StandardCopyOption.ATOMIC_MOVE);
        return Status.WRITTEN;
    }

    private static Status create(Path file, byte[] content) throws IOException {
        Path part = part(file, content);
        try {
            // Not ATOMIC_MOVE, which would replace a file that somebody saved in this very moment.
            Files.move(part, file);
            return Status.WRITTEN;
        } catch (FileAlreadyExistsException _) {
            Files.delete(part);
            return Status.LEFT_ALONE;
        }
    }

    private static Path part(Path file, byte[] content) throws IOException {
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        Files.write(part, content);
        Sync.file(part);
        return part;
    }

    private static boolean holds(Path file, byte[] content) throws IOException {
        return Files.isRegularFile(file)
                && Files.size(file) == content.length
                && Arrays.equals(Files.readAllBytes(file), content);
    }
}
