package dev.blazon.app.setup;

import dev.blazon.core.fault.RecipeException;
import dev.blazon.core.fault.StorageException;
import dev.blazon.engine.ledger.Causes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Checks that a folder may become or is a run folder, before anything is written to it.
public final class RunPlace {

    private RunPlace() {}

    /// @throws RecipeException when the run would write among other things, or into its own source
    public static void check(Path to, List<Path> sources) {
        if (Files.exists(to) && !Files.isDirectory(to)) {
            throw new RecipeException("--to", "'" + to + "' is a file, must be a folder. Give another --to.");
        }
        for (Path source : sources) {
            if (Files.isDirectory(source) && absolute(to).startsWith(absolute(source))) {
                throw new RecipeException(
                        "--to",
                        "'" + to + "' lies inside the source '" + source
                                + "', so the next run would read what this one wrote. Give a folder outside of it.");
            }
        }
        if (!Files.exists(to.resolve(".run")) && !isEmpty(to)) {
            throw new RecipeException(
                    "--to", "'" + to + "' is not empty and holds no run. Give a new or an empty folder.");
        }
    }

    /// Resolves the part of the path that exists; the rest will be made below it.
    private static Path absolute(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        Path existing = whole;
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        try {
            return existing.toRealPath().resolve(existing.relativize(whole));
        } catch (IOException _) {
            return whole;
        }
    }

    private static boolean isEmpty(Path folder) {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        } catch (IOException fault) {
            throw new StorageException("[" + folder + "] Cannot be read: " + Causes.named(fault) + ".", fault);
        }
    }
}
