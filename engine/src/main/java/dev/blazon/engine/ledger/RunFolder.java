package dev.blazon.engine.ledger;

import dev.blazon.core.fault.RecipeException;
import dev.blazon.core.fault.StorageException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The folder of one run, and the lock that keeps two runs from writing it at once.
public final class RunFolder implements AutoCloseable {
    /// How a shard's own files end. Beside them in `data` lie files named by samples, such as `00001.txt`, of any
    /// shard.
    private static final Set<String> OF_SHARDS = Set.of(".parquet", ".tar", ".jsonl", ".sidecars.jsonl");

    private final Path root;
    private final FileChannel channel;
    private final @Nullable FileLock lock;

    private RunFolder(Path root, FileChannel channel, @Nullable FileLock lock) {
        this.root = root;
        this.channel = channel;
        this.lock = lock;
    }

    /// Creates the folder when it is missing and takes its lock.
    ///
    /// @throws RecipeException when another process holds it
    /// @throws StorageException when it cannot be written
    public static RunFolder open(Path root) {
        try {
            Lasting.create(root.resolve(".run"));
            FileChannel channel =
                    FileChannel.open(root.resolve(".run/lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return locked(root, channel);
        } catch (IOException fault) {
            throw new StorageException(
                    "[" + root + "] The run folder cannot be written: " + Causes.named(fault)
                            + ". Choose a folder that can be written with --to.",
                    fault);
        }
    }

    private static RunFolder locked(Path root, FileChannel channel) throws IOException {
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException _) {
            // held by this very process: said below
        }
        if (lock == null) {
            channel.close();
            throw new RecipeException(
                    root.toString(), "Another run is writing this folder. Wait for it to end, or give another --to.");
        }
        return new RunFolder(root, channel, lock);
    }

    public Path root() {
        return root;
    }

    public Path ledger() {
        return root.resolve(".run/ledger.jsonl");
    }

    public Path identity() {
        return root.resolve(".run/run.json");
    }

    public Path log() {
        return root.resolve(".run/log.txt");
    }

    public Path answers() {
        return answers(root);
    }

    /// Where the journal of a run folder lies that need not be open.
    public static Path answers(Path root) {
        return root.resolve(".run/answers.db");
    }

    /// What the run has spent.
    public Path spending() {
        return root.resolve(".run/spending.jsonl");
    }

    public Path thumbnails() {
        return root.resolve(".run/thumbnails");
    }

    /// The folder of a stage before the last: laid out like a run's, without data.
    public Path stage(int number) {
        return root.resolve(".run/stage-" + number);
    }

    /// What a stage's survey found.
    public Path survey() {
        return root.resolve(".run/survey");
    }

    /// What a stage notes of a shard for its survey.
    public static String notes(String stem) {
        return ".run/notes/" + stem + ".bin";
    }

    /// The line-per-sample life log of a shard, gzipped.
    public static String lives(String stem) {
        return ".run/samples/" + stem + ".jsonl.gz";
    }

    /// The statistics of a shard.
    public static String tally(String stem) {
        return ".run/tallies/" + stem + ".json";
    }

    /// An empty folder for a shard's unfinished files; whatever an earlier attempt left there is deleted.
    public Path staging(String stem) {
        Path staging = root.resolve(".run/staging").resolve(stem);
        try {
            deleteTree(staging);
            return Files.createDirectories(staging);
        } catch (IOException fault) {
            throw new StorageException(
                    "[" + staging + "] The staging folder cannot be made: " + Causes.named(fault)
                            + ". Repair that and run the same command again.",
                    fault);
        }
    }

    public void dropStaging(String stem) {
        try {
            deleteTree(root.resolve(".run/staging").resolve(stem));
        } catch (IOException _) {
            // left over; the next attempt at this shard deletes it or says why it cannot
        }
    }

    /// Deletes what an attempt that never reached the ledger may have published under this stem.
    public void dropUnlisted(String stem, List<String> listed) {
        for (String part : List.of("data", "rejects", "failures")) {
            Path folder = root.resolve(part);
            if (!Files.isDirectory(folder)) {
                continue;
            }
            try (Stream<Path> files = Files.list(folder)) {
                List<Path> stale = files.filter(
                                file -> isOfShard(part, stem, file.getFileName().toString()))
                        .filter(file -> !listed.contains(part + "/" + file.getFileName()))
                        .toList();
                for (Path file : stale) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException fault) {
                throw new StorageException(
                        "[" + folder + "] Files of an unfinished shard cannot be removed: " + Causes.named(fault)
                                + ". Repair that and run the same command again.",
                        fault);
            }
        }
    }

    /// Deletes files that a shard published before and does not any more.
    public void drop(Collection<String> published) {
        for (String path : published) {
            Path file = root.resolve(path);
            try {
                Files.deleteIfExists(file);
            } catch (IOException fault) {
                throw new StorageException(
                        "[" + file + "] A file that is out of date cannot be removed: " + Causes.named(fault)
                                + ". Repair that and run the same command again.",
                        fault);
            }
        }
    }

    private static boolean isOfShard(String part, String stem, String name) {
        boolean named = name.startsWith(stem + ".");
        return named && (!part.equals("data") || OF_SHARDS.contains(name.substring(stem.length())));
    }

    private static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    @Override
    public void close() {
        try (channel) {
            if (lock != null) {
                lock.release();
            }
        } catch (IOException _) {
            // the operating system frees the lock when the process ends
        }
    }
}
