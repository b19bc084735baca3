package dev.blazon.engine.survey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/// The hashes of a survey. Strangers' pictures decide what is hashed, so that nobody must be able to make two groups
/// one.
final class Hashes {
    /// Bytes of a whole digest.
    static final int DIGEST = 32;

    /// Bytes that stand for a group.
    static final int GROUP = 16;

    private Hashes() {}

    static MessageDigest create() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("Every Java has SHA-256", fault);
        }
    }

    static byte[] group(String name) {
        return Arrays.copyOf(create().digest(name.getBytes(StandardCharsets.UTF_8)), GROUP);
    }
}
