package dev.blazon.engine.report;

import dev.blazon.core.fault.StorageException;
import dev.blazon.engine.ledger.Causes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Replaces a file that is made again from the run folder: whole or not at all.
public final class WholeFile {

    private WholeFile() {}

    /// @param what the file is, as a sentence begins: `The report`
    public static void put(Path file, String text, String what) {
        Path aside = file.resolveSibling(file.getFileName() + ".tmp");
        try {
            Files.writeString(aside, text, StandardCharsets.UTF_8);
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException cause) {
            remove(aside);
            throw new StorageException(
                    "[" + file + "] " + what + " cannot be written: " + Causes.named(cause)
                            + ". Check the disk, then run 'blazon report' on the folder.",
                    cause);
        }
    }

    private static void remove(Path aside) {
        try {
            Files.deleteIfExists(aside);
        } catch (IOException _) {
            // the disk is being complained about already
        }
    }
}
