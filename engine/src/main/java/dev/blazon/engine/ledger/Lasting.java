package dev.blazon.engine.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;

/// Makes names in folders survive a power cut; what a file holds is synced where it is written.
final class Lasting {

    private Lasting() {}

    /// Creates a folder and those above it that are missing.
    static void create(Path folder) throws IOException {
        Deque<Path> made = new ArrayDeque<>();
        for (Path at = folder.toAbsolutePath(); at != null && !Files.exists(at); at = at.getParent()) {
            made.push(at);
        }
        Files.createDirectories(folder);
        for (Path each : made) {
            parentOf(each);
        }
    }

    /// Syncs the folder that holds a file, so that its name stays.
    static void parentOf(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            sync(folder);
        }
    }

    /// Windows opens no folders as files and keeps names without it; a folder that may not be listed is another's.
    private static void sync(Path folder) throws IOException {
        if (!Files.isReadable(folder) || !Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
