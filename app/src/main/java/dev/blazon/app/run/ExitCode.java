package dev.blazon.app.run;

/// The exit codes, the same for every command.
public final class ExitCode {
    public static final int DONE = 0;
    /// Finished, with failures above the limit.
    public static final int FAILURES = 1;
    /// The user's input is wrong; nothing ran.
    public static final int INPUT = 2;
    /// Stopped by a signal, a stall, the storage or a model; the same command goes on.
    public static final int STOPPED = 3;
    /// A bug of ours.
    public static final int BUG = 70;

    private ExitCode() {}
}
