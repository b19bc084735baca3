package dev.blazon.app.progress;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Whether a person watches standard error, and how wide their window is.
public final class Terminal {
    private static final int USUAL_COLUMNS = 80;

    private Terminal() {}

    public static boolean isWatched() {
        Map<String, String> environment = System.getenv();
        if (environment.containsKey("CI") || "dumb".equals(environment.get("TERM"))) {
            return false;
        }
        return errorsGoToTerminal();
    }

    /// Java's console tells of standard input and output only, so Linux is asked where standard error leads.
    private static boolean errorsGoToTerminal() {
        Path descriptor = Path.of("/proc/self/fd/2");
        if (Files.isSymbolicLink(descriptor)) {
            try {
                String target = Files.readSymbolicLink(descriptor).toString();
                return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
            } catch (IOException _) {
                return false;
            }
        }
        @Nullable Console console = System.console();
        return console != null && console.isTerminal();
    }

    static int columns() {
        String told = System.getenv().getOrDefault("COLUMNS", "");
        return told.matches("[1-9][0-9]{1,3}") ? Integer.parseInt(told) : USUAL_COLUMNS;
    }
}
