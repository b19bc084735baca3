package dev.blazon.formats.publish;

import dev.blazon.core.fault.StorageException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/// Says in plain words why a disk did not take a file.
public final class DiskFaults {
    private static final String AGAIN = " and run the same command again.";

    private DiskFaults() {}

    /// @param place the folder or file that was to be written
    public static StorageException writing(Path place, IOException cause) {
        return new StorageException("[" + place + "] " + words(place, cause), cause);
    }

    /// The folder's absence as a fault.
    public static void requireFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw writing(folder, new NoSuchFileException(folder.toString()));
        }
    }

    private static String words(Path place, IOException cause) {
        String reason = reason(cause);
        if (reason.contains("No space left")) {
            return "No space left: " + free(place) + " free. Free some space" + AGAIN;
        }
        if (reason.contains("quota")) {
            return "Disk quota used up: no more bytes allowed for this user. Free some space" + AGAIN;
        }
        if (reason.contains("Read-only file system")) {
            return "Disk is read-only: it takes no files. Mount it for writing, or choose another folder," + AGAIN;
        }
        if (reason.contains("name too long")) {
            return "File name is too long for this disk: " + file(cause) + ". Shorten the keys" + AGAIN;
        }
        return otherWords(cause, reason);
    }

    private static String otherWords(IOException cause, String reason) {
        return switch (cause) {
            case AccessDeniedException _ ->
                "Not allowed to write: " + file(cause) + " refuses this user. Give write permission" + AGAIN;
            case NoSuchFileException _ ->
                "Folder is gone: " + file(cause) + " does not exist any more. Bring it back (is a drive unplugged?)"
                        + AGAIN;
            case FileAlreadyExistsException _, NotDirectoryException _ ->
                "Name is in use: " + file(cause) + " is something else already. Move it away" + AGAIN;
            default -> "Cannot write: " + reason + ". Check the disk" + AGAIN;
        };
    }

    private static String reason(IOException cause) {
        if (cause instanceof FileSystemException onDisk && onDisk.getReason() != null) {
            return onDisk.getReason();
        }
        return Objects.requireNonNullElse(cause.getMessage(), "the disk gave no reason");
    }

    private static String file(IOException cause) {
        return cause instanceof FileSystemException onDisk ? "'" + onDisk.getFile() + "'" : "a file";
    }

    private static String free(Path place) {
        try {
            FileStore store = Files.getFileStore(existing(place));
            return megabytes(store.getUsableSpace());
        } catch (IOException _) {
            // The disk is already being complained about; how full it is matters less than that.
            return "almost nothing";
        }
    }

    private static Path existing(Path place) {
        Path path = place.toAbsolutePath();
        while (path.getParent() != null && !Files.exists(path)) {
            path = path.getParent();
        }
        return path;
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6);
    }
}
