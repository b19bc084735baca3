package dev.blazon.formats.publish;

import dev.blazon.core.fault.StorageException;
import dev.blazon.core.store.Publisher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Publishes by synced renames: after [#publish] returns, the files survive a power cut; before, each is there whole or
/// not
/// at all. A file of an earlier, unfinished attempt is replaced.
public final class AtomicPublisher implements Publisher {

    @Override
    public List<String> publish(Path staging, Path target) {
        DiskFaults.requireFolder(staging);
        DiskFaults.requireFolder(target);
        List<Path> names = names(staging);
        Inside inside = Inside.of(target);
        SequencedSet<Path> folders = new TreeSet<>();
        for (Path name : names) {
            Path goal = target.resolve(name.toString());
            try {
                inside.prepare(goal, folders);
                move(staging.resolve(name), goal);
            } catch (IOException e) {
                throw DiskFaults.writing(parent(goal), e);
            }
        }
        folders.forEach(AtomicPublisher::syncFolder);
        return names.stream().map(AtomicPublisher::slashed).sorted().toList();
    }

    private static List<Path> names(Path staging) {
        try (Stream<Path> all = Files.walk(staging)) {
            return all.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .map(staging::relativize)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw DiskFaults.writing(staging, e);
        } catch (UncheckedIOException e) {
            throw DiskFaults.writing(staging, Objects.requireNonNull(e.getCause()));
        }
    }

    private static void move(Path file, Path goal) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new StorageException("[" + file + "] Staged file is no plain file: only plain files are published."
                    + " Delete the run's staging folder and run the same command again.");
        }
        Sync.file(file);
        try {
            Files.move(file, goal, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            moveAcross(file, goal);
        }
    }

    /// Staging and target lie on different disks: the copy gets its name only when it is whole.
    private static void moveAcross(Path file, Path goal) throws IOException {
        Path part = goal.resolveSibling("." + goal.getFileName() + ".part");
        Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
        Sync.file(part);
        Files.move(part, goal, StandardCopyOption.ATOMIC_MOVE);
        Files.delete(file);
    }

    private static void syncFolder(Path folder) {
        try {
            Sync.folder(folder);
        } catch (IOException e) {
            throw DiskFaults.writing(folder, e);
        }
    }

    private static Path parent(Path goal) {
        Path parent = goal.getParent();
        return parent == null ? goal : parent;
    }

    private static String slashed(Path name) {
        return name.toString().replace(name.getFileSystem().getSeparator(), "/");
    }
}
