package dev.blazon.app.run;

import dev.blazon.app.progress.Display;
import dev.blazon.app.progress.Screen;
import dev.blazon.app.setup.Composer;
import dev.blazon.app.setup.Composition;
import dev.blazon.app.setup.LoadedRecipe;
import dev.blazon.app.setup.RunRequest;
import dev.blazon.core.fault.ModelException;
import dev.blazon.core.fault.StorageException;
import dev.blazon.engine.local.LocalEngine;
import dev.blazon.engine.local.RunResult;
import dev.blazon.engine.local.StopSignal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Runs a request to its end and tells how it ended.
public final class Runner {
    /// How long a run may take to end tidily after it was asked to, before the process ends without.
    private static final Duration TIDY = Duration.ofSeconds(20);

    private final LoadedRecipe loaded;
    private final RunRequest request;
    private final Screen screen;
    private final String version;

    public Runner(LoadedRecipe loaded, RunRequest request, Screen screen, String version) {
        this.loaded = loaded;
        this.request = request;
        this.screen = screen;
        this.version = version;
    }

    /// @return the exit code
    /// @throws dev.blazon.core.fault.BlazonException when nothing ran
    public int run() {
        try (Display display = screen.display();
                Composition composition = Composer.compose(loaded, request, display::notice)) {
            RunLog log = new RunLog(composition.job().folder().log(), Clock.systemUTC());
            try {
                return run(composition, new LoggedDisplay(display, log), log);
            } catch (RuntimeException bug) {
                log.bug(bug);
                throw bug;
            }
        }
    }

    private int run(Composition composition, Display display, RunLog log) {
        Instant started = Instant.now();
        log.line("start: blazon " + version + ", Java " + Runtime.version() + ", " + request.command());
        composition.job().identity().determines().forEach((name, value) -> log.line("  " + name + ": " + value));
        StopSignal stop = new StopSignal();
        Ending ending;
        try (Signals signals = Signals.onFirst(name -> stopped(name, stop, display), ExitCode.STOPPED)) {
            ending = execute(composition, display, stop);
        }
        display.close();
        Executions.append(composition.job().folder().root(), started, ending);
        log.line("end: " + ending.words());
        return new Finish(composition, screen, version).tell(ending);
    }

    private void stopped(String signal, StopSignal stop, Display display) {
        stop.ask(new StopSignal.Cause.Asked("asked by " + signal));
        display.notice("Stopping; finished shards stand. Once more ends at once.");
        Thread.ofPlatform().daemon().name("impatience").start(() -> {
            try {
                Thread.sleep(TIDY);
            } catch (InterruptedException _) {
                return;
            }
            screen.err().println("The run does not end by itself. Go on with the same command: " + request.command());
            screen.err().flush();
            Runtime.getRuntime().halt(ExitCode.STOPPED);
        });
    }

    /// Faults that end a run under way are an ending like any other, because finished shards stand.
    private static Ending execute(Composition composition, Display display, StopSignal stop) {
        long begun = System.nanoTime();
        try {
            RunResult result = new LocalEngine(composition.job(), display, stop).run();
            return Ending.of(result);
        } catch (StorageException | ModelException fault) {
            return new Ending(ExitCode.STOPPED, fault.text(), (System.nanoTime() - begun) / 1e9);
        }
    }
}
