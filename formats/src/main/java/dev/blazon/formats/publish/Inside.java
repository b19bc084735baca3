package dev.blazon.formats.publish;

import dev.blazon.core.fault.StorageException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;

/// Keeps what is published inside one folder, whatever links stand in it.
record Inside(Path root, Path realRoot) {

    static Inside of(Path root) {
        try {
            return new Inside(root, root.toRealPath());
        } catch (IOException e) {
            throw DiskFaults.writing(root, e);
        }
    }

    /// Creates the goal's folders and notes all of them, up to the root.
    void prepare(Path goal, Set<Path> folders) throws IOException {
        Path folder = root;
        folders.add(folder);
        for (Path part : root.relativize(goal)) {
            Path next = folder.resolve(part.toString());
            if (Files.isSymbolicLink(next)) {
                refuseLeaving(next);
            }
            if (next.equals(goal)) {
                return;
            }
            if (!Files.isDirectory(next)) {
                create(next);
            }
            folders.add(next);
            folder = next;
        }
    }

    /// Another shard may publish its first file here at the same moment.
    private static void create(Path folder) throws IOException {
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                throw e;
            }
        }
    }

    private void refuseLeaving(Path link) throws IOException {
        // A dangling link has no real path; where it would lead is just as much outside.
        if (!Files.exists(link) || !link.toRealPath().startsWith(realRoot)) {
            throw new StorageException("[" + link + "] Link leads out of the run folder: to '"
                    + Files.readSymbolicLink(link) + "', must stay inside '" + root
                    + "'. Remove the link and run the same command again.");
        }
    }
}
