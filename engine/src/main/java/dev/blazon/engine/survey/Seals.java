package dev.blazon.engine.survey;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;

/// The digests at the ends of files.
final class Seals {

    private Seals() {}

    /// The seal as it stands, unchecked.
    static String of(Path file) {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer seal = ByteBuffer.allocate(Hashes.DIGEST);
            long from = channel.size() - Hashes.DIGEST;
            while (seal.hasRemaining()) {
                if (from < 0 || channel.read(seal, from + seal.position()) < 0) {
                    throw new EOFException("the file is too short");
                }
            }
            return HexFormat.of().formatHex(seal.array());
        } catch (IOException fault) {
            throw SurveyFaults.unreadable(file, fault);
        }
    }

    /// The seal; empty when the file is missing or is not what it was sealed as.
    static Optional<String> checked(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        MessageDigest digest = Hashes.create();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] some = new byte[1 << 16];
            long left = Files.size(file) - Hashes.DIGEST;
            while (left > 0) {
                int read = in.readNBytes(some, 0, (int) Math.min(left, some.length));
                digest.update(some, 0, read);
                left -= read == 0 ? left : read;
            }
            String found = HexFormat.of().formatHex(digest.digest());
            return found.equals(of(file)) ? Optional.of(found) : Optional.empty();
        } catch (IOException fault) {
            throw SurveyFaults.unreadable(file, fault);
        }
    }
}
