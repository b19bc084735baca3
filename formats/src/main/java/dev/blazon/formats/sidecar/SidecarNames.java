package dev.blazon.formats.sidecar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/// Turns keys into relative paths that stay below one folder and are legal on every usual disk.
///
/// A harmless key is its own path. Any other is spelled with `_` for what is harmful and ends in a hash of the key, so
/// that
/// two keys never meet in one file.
final class SidecarNames {
    private static final Pattern HARMFUL = Pattern.compile("[\\p{Cntrl}\\p{Cs}<>:\"\\\\|?*]|[. ]+$|^\\.+");
    private static final Pattern RESERVED =
            Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?", Pattern.CASE_INSENSITIVE);
    /// Bytes of one name, with room for extension, temporary name and hash.
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PATH = 800;
    private static final int HASH_DIGITS = 12;

    private SidecarNames() {}

    /// With slashes, without extension.
    static String path(String key) {
        if (isHarmless(key)) {
            return key;
        }
        if (bytes(key) > LONGEST_PATH) {
            return "long-" + hash(key);
        }
        List<String> names = new ArrayList<>();
        for (String name : key.split("/", -1)) {
            names.add(spelled(name));
        }
        return String.join("/", names) + "-" + hash(key);
    }

    private static boolean isHarmless(String key) {
        if (bytes(key) > LONGEST_PATH) {
            return false;
        }
        for (String name : key.split("/", -1)) {
            if (!name.equals(spelled(name))) {
                return false;
            }
        }
        return true;
    }

    private static String spelled(String name) {
        if (name.isBlank()) {
            return "_";
        }
        String plain = HARMFUL.matcher(name).replaceAll("_");
        String free = RESERVED.matcher(plain).matches() ? "_" + plain : plain;
        return cut(free);
    }

    private static String cut(String name) {
        int end = name.length();
        while (bytes(name.substring(0, end)) > LONGEST_NAME) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String hash(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_16BE));
            return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
