package dev.blazon.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Runs commands, inside this process or as one of its own.
final class Blazon {

    private Blazon() {}

    record Ended(int exitCode, String out, String err) {
        List<String> errLines() {
            return err.lines().toList();
        }
    }

    static Ended run(Object... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Cli.execute(new PrintWriter(out), new PrintWriter(err), words(words));
        return new Ended(exitCode, out.toString(), err.toString());
    }

    /// What starts a child process, Java's options first.
    static List<String> command(Object... words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.blazon.app.Main"));
        command.addAll(Arrays.asList(words(words)));
        return command;
    }

    /// A child process without OCR, its output in `folder/out.txt` and `folder/err.txt`.
    static Process start(Path folder, Object... words) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(words))
                .redirectOutput(folder.resolve("out.txt").toFile())
                .redirectError(folder.resolve("err.txt").toFile());
        builder.environment().put("PATH", "");
        return builder.start();
    }

    static String errorsIn(Path folder) {
        try {
            return Files.readString(folder.resolve("err.txt"));
        } catch (IOException fault) {
            return fault.toString();
        }
    }

    private static String[] words(Object... words) {
        return Arrays.stream(words).map(Object::toString).toArray(String[]::new);
    }
}
