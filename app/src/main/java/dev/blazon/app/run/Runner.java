package dev.blazon.app.run;

import dev.blazon.app.progress.Display;
import dev.blazon.app.progress.Screen;
import dev.blazon.app.setup.Composer;
import dev.blazon.app.setup.Composition;
import dev.blazon.app.setup.RunRequest;
import dev.blazon.app.shelf.LoadedRecipe;
import dev.blazon.core.fault.ModelException;
import dev.blazon.core.fault.StorageException;
import dev.blazon.engine.ledger.RunFolder;
import dev.blazon.engine.local.LocalEngine;
import dev.blazon.engine.local.StopSignal;
import dev.blazon.engine.report.Tally;
import dev.blazon.models.money.Spending;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Runs a request to its end and tells how it ended.
public final class Runner {
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
        return retry(Set.of());
    }

    /// The same, doing some finished shards again.
    public int retry(Set<Integer> shards) {
        Spending spending = request.extent().money().open();
        AtomicReference<Consumer<String>> logged = new AtomicReference<>(_ -> {});
        try (Display display = screen.display(spending::spentNow);
                Composition composition = Composer.compose(loaded, request, spending, told -> {
                    display.notice(told);
                    logged.get().accept("notice: " + told);
                })) {
            RunFolder folder = composition.job().folder();
            RunLog log = new RunLog(folder.log(), Clock.systemUTC());
            logged.set(log::line);
            try {
                return run(composition, shards, new LoggedDisplay(display, log), log);
            } catch (RuntimeException bug) {
                log.bug(bug);
                throw bug;
            }
        }
    }

    private int run(Composition composition, Set<Integer> shards, LoggedDisplay display, RunLog log) {
        String started = Instant.now().toString();
        Path root = composition.job().folder().root();
        begin(composition, log);
        Executions.append(root, execution(composition, started, new Ending(0, "Under way or killed.", 0, 0)));
        Ending ending = execute(composition, shards, display);
        display.close();
        Executions.append(root, execution(composition, started, ending));
        log.line("end: exit code " + ending.exitCode() + ". " + ending.words());
        conclude(composition, ending);
        return ending.exitCode();
    }

    private void begin(Composition composition, RunLog log) {
        log.line("start: blazon " + version + ", Java " + Runtime.version() + ": " + request.command());
        composition.job().identity().determines().forEach((name, value) -> log.line("  " + name + ": " + value));
        log.line("  " + composition.job().limits());
        composition.job().source().notices().forEach(notice -> log.line("notice: " + notice));
    }

    private static Executions.Execution execution(Composition composition, String started, Ending ending) {
        return new Executions.Execution(
                started,
                composition.job().source().description(),
                composition.shards(),
                ending.seconds(),
                ending.endedNow(),
                ending.words());
    }

    /// Faults that end a run under way are an ending like any other, because finished shards stand.
    private Ending execute(Composition composition, Set<Integer> shards, LoggedDisplay display) {
        long begun = System.nanoTime();
        StopSignal stop = new StopSignal();
        try (Stopper _ = Stopper.watch(stop, display, screen, request.command())) {
            return Ending.of(new LocalEngine(composition.job(), display, stop).run(shards));
        } catch (StorageException | ModelException fault) {
            return new Ending(ExitCode.STOPPED, fault.text(), (System.nanoTime() - begun) / 1e9, display.ended());
        }
    }

    private void conclude(Composition composition, Ending ending) {
        Path root = composition.job().folder().root();
        Reports reports = new Reports(root, loaded.recipe(), request, version);
        Tally tally = new Tally();
        Optional<PlacedTexts> texts = Optional.empty();
        try {
            tally = reports.tally();
            texts = reports.texts(reports.entries());
            reports.write(composition.job().tools().codec(), tally);
        } catch (StorageException fault) {
            screen.err().println(fault.text());
        }
        new Finish(composition, ending, screen, reports.entries(), tally, texts).tell(ending);
    }
}
