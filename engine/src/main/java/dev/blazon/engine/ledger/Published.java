package dev.blazon.engine.ledger;

import dev.blazon.engine.ledger.ShardEntry.PublishedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

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
        return new PublishedFile(path, now.size(), modified(now), crc(file));
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
            if (before.crc().isEmpty() || modified(now) == before.modified()) {
                return Optional.of(before);
            }
            return Optional.of(told(before.path()))
                    .filter(found -> found.crc().equals(before.crc()));
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

    private static String crc(Path file) throws IOException {
        CRC32C crc = new CRC32C();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                crc.update(buffer, 0, read);
            }
        }
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
