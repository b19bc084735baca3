package dev.blazon.engine.report;

/// A word of a command that people copy into a shell.
public final class ShellWord {

    private ShellWord() {}

    /// As a POSIX shell reads it back.
    public static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./:=,@%+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
