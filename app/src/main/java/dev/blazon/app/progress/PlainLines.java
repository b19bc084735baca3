package dev.blazon.app.progress;

import dev.blazon.engine.local.Progress;
import dev.blazon.models.money.Spent;
import java.io.PrintWriter;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/// Progress as lines in a log.
final class PlainLines implements Display {
    static final double EVERY_SECONDS = 10;

    private final PrintWriter err;
    private final double every;
    private final Supplier<Spent> spent;
    private final Pace pace = new Pace();
    private double next;

    PlainLines(PrintWriter err, double every, Supplier<Spent> spent) {
        this.err = err;
        this.every = every;
        this.spent = spent;
        this.next = every;
    }

    @Override
    public synchronized void progress(Progress progress) {
        OptionalDouble rate = pace.perSecond(progress);
        if (progress.seconds() >= next) {
            next = progress.seconds() + every;
            err.println(Wording.line(progress, rate, spent.get()));
            err.flush();
        }
    }

    @Override
    public synchronized void notice(String message) {
        err.println(message);
        err.flush();
    }

    @Override
    public void close() {
        // every line stays
    }
}
