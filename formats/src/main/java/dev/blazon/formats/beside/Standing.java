package dev.blazon.formats.beside;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Whose text stands at a place. Whatever is not certainly Blazon's is a person's.
enum Standing {
    ABSENT,
    /// Written by Blazon and unchanged since.
    OURS,
    /// Written or edited by somebody.
    THEIRS,
    /// A folder, a link, a device: no text to be replaced by anyone.
    NO_FILE;

    /// No caption is so long.
    private static final int LARGEST = 4 << 20;

    static Standing of(Path file, Known known) throws IOException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return ABSENT;
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return NO_FILE;
        }
        return known.latest().isPresent() && isOurs(file, known) ? OURS : THEIRS;
    }

    private static boolean isOurs(Path file, Known known) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            return bytes.length <= LARGEST && known.wrote(hash(bytes));
        } catch (NoSuchFileException _) {
            // Gone this very moment: not ours to write over in any case.
            return false;
        }
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
