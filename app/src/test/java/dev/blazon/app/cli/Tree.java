package dev.blazon.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What a run folder says of samples: file names and hashes of their bytes.
final class Tree {

    private Tree() {}

    static TreeMap<String, String> of(Path root) throws IOException, NoSuchAlgorithmException {
        TreeMap<String, String> hashes = new TreeMap<>();
        for (String part : List.of("data", "rejects", "failures", ".run/samples", ".run/tallies")) {
            if (Files.isDirectory(root.resolve(part))) {
                try (Stream<Path> files = Files.walk(root.resolve(part))) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                        hashes.put(root.relativize(file).toString(), HexFormat.of().formatHex(digest));
                    }
                }
            }
        }
        return hashes;
    }
}
