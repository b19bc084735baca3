package dev.blazon.models.ocr;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Runs a command without a shell: bytes in, text out, within a time and a size.
final class Commands {
    private static final int MOST_OUTPUT = 8 << 20;
    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private static final Executor THREADS = task -> Thread.ofVirtual().start(task);

    private Commands() {}

    /// @param late killed because it took too long
    record Ended(int status, String output, String errors, boolean late) {}

    static Ended run(List<String> command, byte[] input, Duration deadline) throws IOException, InterruptedException {
        Process process = start(command);
        try {
            CompletableFuture<String> output = read(process.getInputStream());
            CompletableFuture<String> errors = read(process.getErrorStream());
            CompletableFuture.runAsync(() -> write(process.getOutputStream(), input), THREADS);
            boolean ended = process.waitFor(deadline.toNanos(), TimeUnit.NANOSECONDS);
            return ended
                    ? new Ended(process.exitValue(), output.join(), errors.join(), false)
                    : new Ended(-1, "", "", true);
        } finally {
            process.destroyForcibly();
        }
    }

    /// Out of the terminal's reach where that is possible: a Ctrl-C is for us to deal with, and a reader killed by it
    /// would look like a reader that failed.
    private static List<String> detached(List<String> command) {
        if (!Files.isExecutable(SETSID)) {
            return command;
        }
        return Stream.concat(Stream.of(SETSID.toString()), command.stream()).toList();
    }

    /// The command sees only what it needs of our environment: where programs and its data lie, no keys.
    private static Process start(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(detached(command));
        Map<String, String> environment = builder.environment();
        Optional<String> data = Optional.ofNullable(environment.get("TESSDATA_PREFIX"));
        Optional<String> path = Optional.ofNullable(environment.get("PATH"));
        environment.clear();
        data.ifPresent(value -> environment.put("TESSDATA_PREFIX", value));
        path.ifPresent(value -> environment.put("PATH", value));
        // many processes side by side are faster than one with many threads
        environment.put("OMP_THREAD_LIMIT", "1");
        return builder.start();
    }

    private static CompletableFuture<String> read(InputStream stream) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try (stream) {
                        String text = new String(stream.readNBytes(MOST_OUTPUT), StandardCharsets.UTF_8);
                        stream.transferTo(OutputStream.nullOutputStream());
                        return text;
                    } catch (IOException _) {
                        // the process was killed; what it said no longer matters
                        return "";
                    }
                },
                THREADS);
    }

    private static void write(OutputStream stream, byte[] input) {
        try (stream) {
            stream.write(input);
        } catch (IOException _) {
            // a process that ends early says why by its status
        }
    }
}
