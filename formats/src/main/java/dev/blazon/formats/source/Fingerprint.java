package dev.blazon.formats.source;

import dev.blazon.core.fault.StorageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Hashes what a shard is made of: names and sizes, and for containers also their first and last 4 KiB.
///
/// Times of change stay out, so that a copied dataset is the same dataset.
public final class Fingerprint {
    private static final int EDGE = 4096;
    private static final int HEX_DIGITS = 32;

    private final MessageDigest digest;

    private Fingerprint(MessageDigest digest) {
        this.digest = digest;
    }

    public static Fingerprint create() {
        try {
            return new Fingerprint(MessageDigest.getInstance("SHA-256"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    public Fingerprint add(String name, long number) {
        digest.update((name + "\n" + number + "\n").getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /// Adds name, size, first and last bytes of a file.
    public Fingerprint addFile(String name, Path file) {
        try (FileChannel channel = FileChannel.open(file)) {
            long size = channel.size();
            add(name, size);
            addBytes(channel, 0, Math.min(EDGE, size));
            addBytes(channel, Math.max(0, size - EDGE), Math.min(EDGE, size));
            return this;
        } catch (IOException e) {
            throw new StorageException("[" + file + "] The file cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private void addBytes(FileChannel channel, long from, long length) throws IOException {
        ByteBuffer edge = ByteBuffer.allocate((int) length);
        while (edge.hasRemaining() && channel.read(edge, from + edge.position()) > 0) {
            // A read may give less than asked for.
        }
        digest.update(edge.flip());
    }

    public String hex() {
        return HexFormat.of().formatHex(digest.digest()).substring(0, HEX_DIGITS);
    }
}
