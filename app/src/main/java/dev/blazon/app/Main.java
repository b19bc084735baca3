package dev.blazon.app;

import dev.blazon.app.cli.Cli;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/// The `blazon` program.
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        int exitCode = Cli.execute(writer(FileDescriptor.out), writer(FileDescriptor.err), args);
        System.exit(exitCode);
    }

    /// UTF-8 whatever the locale says: JSON must be, and terminals are.
    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
    }
}
