package dev.blazon.app.run;

import dev.blazon.app.progress.Display;
import dev.blazon.engine.local.Progress;

/// A display whose notices also go to the run's log.
final class LoggedDisplay implements Display {
    private final Display shown;
    private final RunLog log;
    private volatile long ended;

    LoggedDisplay(Display shown, RunLog log) {
        this.shown = shown;
        this.log = log;
    }

    @Override
    public void progress(Progress progress) {
        // samples of an earlier stage have not come to an end yet
        ended = progress.stage().isLast() ? progress.counters().ended() : 0;
        shown.progress(progress);
    }

    /// Samples that had come to an end when progress was last told.
    long ended() {
        return ended;
    }

    @Override
    public void notice(String message) {
        log.line("notice: " + message);
        shown.notice(message);
    }

    @Override
    public void close() {
        shown.close();
    }
}
