package dev.blazon.engine.ledger;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/// Words for why a file could not be read or written.
public final class Causes {

    private Causes() {}

    /// A cause in plain words without a full stop, such as `no space left on the device`.
    public static String named(IOException fault) {
        return switch (fault) {
            case NoSuchFileException missing -> "'" + missing.getFile() + "' is not there";
            case AccessDeniedException denied -> "no permission for '" + denied.getFile() + "'";
            case FileAlreadyExistsException there -> "'" + there.getFile() + "' exists and is not a folder";
            case FileSystemException other -> reason(other.getReason(), other);
            default -> reason(fault.getMessage(), fault);
        };
    }

    private static String reason(@org.jspecify.annotations.Nullable String text, IOException fault) {
        if (text == null || text.isBlank()) {
            return fault.getClass().getSimpleName();
        }
        return text.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
