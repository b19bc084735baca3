package dev.blazon.app.run;

import dev.blazon.app.progress.Display;
import dev.blazon.app.progress.Screen;
import dev.blazon.engine.local.StopSignal;
import java.time.Duration;

/// Lets a signal end a run tidily, and the process without the run when that takes too long.
final class Stopper implements AutoCloseable {
    private static final Duration TIDY = Duration.ofSeconds(20);

    private final Signals signals;
    private final Thread impatience;

    private Stopper(Signals signals, Thread impatience) {
        this.signals = signals;
        this.impatience = impatience;
    }

    /// @param command that goes on with the run
    static Stopper watch(StopSignal stop, Display display, Screen screen, String command) {
        Thread impatience = Thread.ofPlatform().daemon().name("impatience").unstarted(() -> await(screen, command));
        Signals signals = Signals.onFirst(
                name -> {
                    stop.ask(new StopSignal.Cause.Asked("asked by " + name));
                    display.notice("Stopping; finished shards stand. A second signal ends at once.");
                    impatience.start();
                },
                ExitCode.STOPPED);
        return new Stopper(signals, impatience);
    }

    private static void await(Screen screen, String command) {
        try {
            Thread.sleep(TIDY);
        } catch (InterruptedException _) {
            return;
        }
        screen.err()
                .println(
                        "The run did not end within " + TIDY.toSeconds() + " s and is cut off; finished shards stand.");
        screen.err().println("Go on with the same command: " + command);
        screen.err().flush();
        Runtime.getRuntime().halt(ExitCode.STOPPED);
    }

    @Override
    public void close() {
        signals.close();
        impatience.interrupt();
    }
}
