package dev.blazon.app.run;

import dev.blazon.app.progress.Display;
import dev.blazon.engine.local.Progress;

/// A display whose notices also go to the run's log.
final class LoggedDisplay implements Display {
    private final Display shown;
    private final RunLog log;

    LoggedDisplay(Display shown, RunLog log) {
        this.shown = shown;
        this.log = log;
    }

    @Override
    public void progress(Progress progress) {
        shown.progress(progress);
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
