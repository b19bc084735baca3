package dev.blazon.formats.webdataset;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;

/// Gives keys names that every WebDataset reader groups alike: letters, digits, `_` and `-`, no dot, no slash, and no
/// two
/// the same in a shard, even where case is not told apart.
final class MemberNames {
    /// With the longest suffix still a file name on every disk.
    private static final int LONGEST = 200;
    private static final int HASH_DIGITS = 12;

    private final Set<String> taken = new HashSet<>();

    /// A free name for a key; depends on the names taken before. It stays free until it is taken.
    String propose(String key) {
        String name = shortened(spelled(key), key);
        String free = name;
        for (int number = 2; taken.contains(folded(free)); number++) {
            free = name + "-" + number;
        }
        return free;
    }

    void take(String name) {
        taken.add(folded(name));
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String spelled(String key) {
        String plain = key.replaceAll("[^A-Za-z0-9_-]", "_");
        // Keys in another script would all become underscores.
        return plain.matches("[_-]*") ? "key-" + hash(key) : plain;
    }

    private static String shortened(String name, String key) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST - HASH_DIGITS - 1) + "-" + hash(key);
    }

    private static String hash(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
