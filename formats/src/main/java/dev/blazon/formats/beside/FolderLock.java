package dev.blazon.formats.beside;

import dev.blazon.core.fault.RecipeException;
import dev.blazon.formats.publish.DiskFaults;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.LinkOption;
import java.nio.file.StandardOpenOption;

/// Keeps two runs from writing texts into one source at once. The operating system frees it when a process ends.
record FolderLock(FileChannel channel) implements AutoCloseable {

    static FolderLock take(HiddenFolder folder) {
        try {
            folder.create();
            FileChannel channel = FileChannel.open(
                    folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
            if (isTaken(channel)) {
                return new FolderLock(channel);
            }
            channel.close();
        } catch (IOException e) {
            throw DiskFaults.writing(folder.pictures(), e);
        }
        throw new RecipeException(
                folder.pictures().toString(),
                "Another run is writing texts into this folder. Wait for it to end and run the same command again.");
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException _) {
            // Held by this very process.
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException _) {
            // The operating system frees the lock when the process ends.
        }
    }
}
