package dev.blazon.app.pilot;

import dev.blazon.core.fault.StorageException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A folder for a pilot, deleted on closing. What a killed process left is deleted when the next one is opened: a
/// folder whose lock nobody holds is nobody's.
///
/// The name carries the process, because a process that opens a file again and closes it would lose its lock on it.
public final class PilotFolder implements AutoCloseable {
    private static final String PREFIX = "blazon-pilot-";
    private static final String LOCK = "lock";
    /// Of a folder without a lock: it may be one that is just being made.
    private static final Duration OLD = Duration.ofDays(1);

    private final Path whole;
    private final FileChannel lock;

    private PilotFolder(Path whole, FileChannel lock) {
        this.whole = whole;
        this.lock = lock;
    }

    /// Below the machine's folder for temporary files.
    public static PilotFolder open() {
        return below(Path.of(System.getProperty("java.io.tmpdir")));
    }

    static PilotFolder below(Path temporary) {
        try {
            PilotFolder made = make(temporary);
            made.sweep(temporary);
            return made;
        } catch (IOException fault) {
            throw new StorageException("[pilot] No temporary folder can be made: " + fault.getMessage() + ".", fault);
        }
    }

    /// Another process may take the folder for a left one until it is locked; then there is another try.
    private static PilotFolder make(Path temporary) throws IOException {
        while (true) {
            Path whole = Files.createTempDirectory(temporary, own());
            FileChannel channel =
                    FileChannel.open(whole.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.lock();
            if (Files.exists(whole.resolve(LOCK))) {
                return new PilotFolder(whole, channel);
            }
            channel.close();
        }
    }

    /// The same number is given to another process some day, but not at the same time.
    private static String own() {
        ProcessHandle self = ProcessHandle.current();
        long since = self.info().startInstant().orElse(Instant.EPOCH).toEpochMilli();
        return PREFIX + self.pid() + "-" + Long.toString(since, 36) + "-";
    }

    /// Where the pilot may run.
    public Path folder() {
        return whole.resolve("run");
    }

    private void sweep(Path temporary) {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(temporary, PREFIX.replaceFirst("-$", "*"))) {
            for (Path other : all) {
                boolean ours = String.valueOf(other.getFileName()).startsWith(own());
                if (!ours && isOfSameUser(other)) {
                    sweepOne(other);
                }
            }
        } catch (IOException _) {
            // the next one tries again
        }
    }

    private boolean isOfSameUser(Path other) throws IOException {
        return Files.isDirectory(other, LinkOption.NOFOLLOW_LINKS)
                && Files.getOwner(other, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(whole));
    }

    private static void sweepOne(Path left) {
        Path lock = left.resolve(LOCK);
        try {
            if (!Files.exists(lock)) {
                boolean old = Files.getLastModifiedTime(left)
                        .toInstant()
                        .isBefore(Instant.now().minus(OLD));
                if (old) {
                    delete(left);
                }
                return;
            }
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                    FileLock held = channel.tryLock()) {
                if (held != null) {
                    delete(left);
                }
            }
        } catch (IOException | OverlappingFileLockException _) {
            // somebody else sweeps it, or uses it
        }
    }

    @Override
    public void close() {
        try {
            delete(whole);
            lock.close();
        } catch (IOException _) {
            // a rest in the temporary folder is swept by the next one
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        }
    }
}
