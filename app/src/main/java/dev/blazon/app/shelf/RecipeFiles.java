package dev.blazon.app.shelf;

import dev.blazon.core.recipe.Resources;
import dev.blazon.engine.ledger.Causes;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/// The files beside a recipe. Remembers what was read.
final class RecipeFiles implements Resources {
    private static final String HASH = "list with the SHA-256 ";

    private final Path folder;
    private final LinkedHashMap<String, String> seen = new LinkedHashMap<>();

    RecipeFiles(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<String> file(String name) {
        Path beside = folder.resolve(name);
        Path file = Files.isRegularFile(beside) ? beside : folder.resolve(copyName(name));
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            String text = Files.readString(file);
            seen.put(name, text);
            return Optional.of(text);
        } catch (CharacterCodingException _) {
            throw new IllegalArgumentException("'" + name + "' is not UTF-8 text. Save it as UTF-8.");
        } catch (IOException fault) {
            throw new IllegalArgumentException("'" + name + "' cannot be read: " + Causes.named(fault) + ".");
        }
    }

    /// Of such a file the run keeps the hash alone, under the file's name.
    @Override
    public Optional<String> confidential(String name) {
        Optional<String> text = file(name);
        if (text.filter(found -> found.startsWith(HASH)).isPresent()) {
            throw new IllegalArgumentException("The list '" + name
                    + "' is not kept with the run, only its hash. Start from the recipe itself, or name the list by its"
                    + " whole path.");
        }
        text.ifPresent(found -> seen.put(name, HASH + sha256(found) + "\n"));
        return text;
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("Every Java has SHA-256", fault);
        }
    }

    /// The name of a copy that stays below the recipe's folder, whatever the original name points to.
    static String copyName(String name) {
        return name.replace("..", "up").replaceFirst("^/+", "root/");
    }

    @Override
    public Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name));
    }

    SequencedMap<String, String> seen() {
        return seen;
    }
}
