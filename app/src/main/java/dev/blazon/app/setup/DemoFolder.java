package dev.blazon.app.setup;

import dev.blazon.core.fault.StorageException;
import dev.blazon.engine.ledger.Causes;
import dev.blazon.engine.ledger.RunFolder;
import dev.blazon.engine.ledger.RunIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Clears the folder of an earlier demo, so that a demo always shows the whole. Any other folder is left alone.
public final class DemoFolder {
    private static final String DEMO = "blazon demo";

    private DemoFolder() {}

    public static void prepare(Path to) {
        Optional<RunIdentity> before = RunIdentity.read(to.resolve(".run/run.json"));
        if (before.isEmpty()
                || !before.get().arguments().getOrDefault("command", "").startsWith(DEMO)) {
            return;
        }
        try (RunFolder held = RunFolder.open(to)) {
            for (Path file : filesDeepestFirst(held.root())) {
                if (!held.root().resolve(".run/lock").startsWith(file)) {
                    Files.delete(file);
                }
            }
        } catch (IOException fault) {
            throw new StorageException(
                    "[" + to + "] The earlier demo cannot be cleared: " + Causes.named(fault)
                            + ". Delete the folder, or give another --to.",
                    fault);
        }
    }

    /// Deleted in this order, a folder is empty when its turn comes. Links are not followed.
    private static List<Path> filesDeepestFirst(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
