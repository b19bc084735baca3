package dev.blazon.app.progress;

import dev.blazon.engine.local.Monitor;
import java.io.PrintWriter;

/// Shows how a run goes.
public interface Display extends Monitor, AutoCloseable {

    /// Takes away whatever was only of the moment.
    @Override
    void close();

    /// The ways to show a run.
    enum Style {
        /// One line on a terminal, redrawn.
        LIVE,
        /// Lines in a log, now and then.
        PLAIN,
        /// Notices only.
        QUIET,
        /// Events for a program, on standard output.
        JSON
    }

    static Display of(Style style, PrintWriter out, PrintWriter err) {
        return switch (style) {
            case LIVE -> new LiveLine(err, Terminal.columns());
            case PLAIN -> new PlainLines(err, PlainLines.EVERY_SECONDS);
            case QUIET -> new PlainLines(err, Double.POSITIVE_INFINITY);
            case JSON -> new JsonEvents(out);
        };
    }
}
