package dev.blazon.app.progress;

import dev.blazon.engine.local.Progress;
import dev.blazon.models.money.Spent;
import java.io.PrintWriter;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/// Progress as one line on a terminal, drawn again as it changes and taken away at the end.
final class LiveLine implements Display {
    /// Carriage return, and erase to the end of the line.
    private static final String CLEAR = "\r\033[K";

    private static final int BAR = 20;
    private static final double MOST_OFTEN_SECONDS = 0.2;

    private final PrintWriter err;
    private final int columns;
    private final Supplier<Spent> spent;
    private final Pace pace = new Pace();
    private double drawn = Double.NEGATIVE_INFINITY;

    LiveLine(PrintWriter err, int columns, Supplier<Spent> spent) {
        this.err = err;
        this.columns = columns;
        this.spent = spent;
    }

    @Override
    public synchronized void progress(Progress progress) {
        OptionalDouble rate = pace.perSecond(progress);
        if (progress.seconds() - drawn < MOST_OFTEN_SECONDS) {
            return;
        }
        drawn = progress.seconds();
        String line = bar(progress) + Wording.line(progress, rate, spent.get());
        err.print(CLEAR + line.substring(0, Math.min(line.length(), columns - 1)));
        err.flush();
    }

    private static String bar(Progress progress) {
        if (progress.total().isEmpty() || progress.total().getAsLong() == 0) {
            return "";
        }
        double share = (double) Wording.ended(progress) / progress.total().getAsLong();
        int full = Math.clamp(Math.round(share * BAR), 0, BAR);
        return "█".repeat(full) + "░".repeat(BAR - full) + " ";
    }

    @Override
    public synchronized void notice(String message) {
        err.println(CLEAR + message);
        err.flush();
        drawn = Double.NEGATIVE_INFINITY;
    }

    @Override
    public synchronized void close() {
        err.print(CLEAR);
        err.flush();
    }
}
