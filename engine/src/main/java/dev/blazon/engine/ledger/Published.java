package dev.blazon.engine.ledger;

import dev.blazon.engine.ledger.ShardEntry.PublishedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Tells whether published files are still what they were, at the cost of a look at size and time; a file whose time is
/// another, as after copying, is read once.
public final class Published {
    private final Path root;

    public Published(Path root) {
        this.root = root;
    }

    /// A file as it is now.
    public PublishedFile told(String path) throws IOException {
        Path file = root.resolve(path);
        BasicFileAttributes now = attributes(file);
        return new PublishedFile(path, now.size(), Optional.of(Checksum.sha256(file)), modified(now));
    }

    /// The shard with its files as they are now.
    ///
    /// @param changed is told of the first file that is missing or holds something else; then nothing is returned
    public Optional<ShardEntry> checked(ShardEntry entry, Consumer<Path> changed) {
        List<PublishedFile> files = new ArrayList<>();
        for (PublishedFile before : entry.files()) {
            Optional<PublishedFile> now = checked(before);
            if (now.isEmpty()) {
                changed.accept(root.resolve(before.path()));
                return Optional.empty();
            }
            files.add(now.get());
        }
        return Optional.of(files.equals(entry.files()) ? entry : entry.withFiles(files));
    }

    private Optional<PublishedFile> checked(PublishedFile before) {
        Path file = root.resolve(before.path());
        try {
            BasicFileAttributes now = attributes(file);
            if (!now.isRegularFile() || now.size() != before.bytes()) {
                return Optional.empty();
            }
            if (before.sha256().isEmpty() || modified(now) == before.modified()) {
                return Optional.of(before);
            }
            return Optional.of(told(before.path()))
                    .filter(found -> found.sha256().equals(before.sha256()));
        } catch (IOException _) {
            // a file that cannot be read is as good as missing: its shard is done again or says why it cannot
            return Optional.empty();
        }
    }

    private static BasicFileAttributes attributes(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class);
    }

    private static long modified(BasicFileAttributes file) {
        return file.lastModifiedTime().to(TimeUnit.NANOSECONDS);
    }
}
