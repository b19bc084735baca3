package dev.blazon.app.progress;

import dev.blazon.engine.local.Monitor;
import dev.blazon.models.money.Spent;
import java.io.PrintWriter;
import java.util.function.Supplier;

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
        return of(style, out, err, () -> Spent.NOTHING);
    }

    /// @param spent in this execution so far
    static Display of(Style style, PrintWriter out, PrintWriter err, Supplier<Spent> spent) {
        return switch (style) {
            case LIVE -> new LiveLine(err, Terminal.columns(), spent);
            case PLAIN -> new PlainLines(err, PlainLines.EVERY_SECONDS, spent);
            case QUIET -> new PlainLines(err, Double.POSITIVE_INFINITY, spent);
            case JSON -> new JsonEvents(out, spent);
        };
    }
}
