package dev.blazon.app.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/// The run folder's plain log: a time and a line for each thing worth knowing afterwards. Never a key.
public final class RunLog {
    private final Path file;
    private final Clock clock;

    public RunLog(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /// Appends a line. A log that cannot be written stops nothing: the run itself says what is wrong with the disk.
    public synchronized void line(String text) {
        String stamped = clock.instant().truncatedTo(ChronoUnit.MILLIS) + " " + text + "\n";
        try {
            Files.writeString(
                    file, stamped, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException _) {
            // said above
        }
    }

    public void bug(Throwable fault) {
        StringWriter trace = new StringWriter();
        fault.printStackTrace(new PrintWriter(trace));
        line("bug: " + trace);
    }
}
