package dev.blazon.engine.local;

import dev.blazon.core.fault.BlazonException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Queue;
import java.util.SequencedSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;

/// Asks a run to end before its input does. The first reason stands; faults that come after it are kept to be told.
public final class StopSignal {

    /// Why a run ends early.
    public sealed interface Cause {
        /// Asked from outside: a signal, a budget.
        record Asked(String why) implements Cause {}

        /// More failures than allowed.
        record TooManyFailures(String why) implements Cause {}

        /// A fault that no other sample would escape.
        record Fault(RuntimeException fault) implements Cause {}
    }

    private static final Optional<Cause> NOT_ASKED = Optional.empty();

    private final AtomicReference<Optional<Cause>> cause = new AtomicReference<>(NOT_ASKED);
    private final Queue<RuntimeException> later = new ConcurrentLinkedQueue<>();

    public void ask(Cause why) {
        boolean first = cause.compareAndSet(NOT_ASKED, Optional.of(why));
        if (!first && why instanceof Cause.Fault(RuntimeException fault) && !isOfStopping(fault)) {
            later.add(fault);
        }
    }

    /// A thread that is told to leave off may say so as a fault of what it was doing.
    private static boolean isOfStopping(Throwable fault) {
        for (Throwable at = fault; at != null; at = at.getCause()) {
            if (at instanceof InterruptedException
                    || at instanceof ClosedByInterruptException
                    || at instanceof InterruptedIOException) {
                return true;
            }
        }
        return false;
    }

    /// Tells the faults that came when the run was already stopping. They do not change how it ends, but nobody would
    /// know of them; a bug does.
    void tellLater(Monitor monitor) {
        SequencedSet<String> texts = new LinkedHashSet<>();
        for (RuntimeException fault : later) {
            if (!(fault instanceof BlazonException expected)) {
                throw fault;
            }
            texts.add(expected.text());
        }
        texts.forEach(text -> monitor.notice("While the run was stopping: " + text));
    }

    public boolean asked() {
        return cause.get().isPresent();
    }

    public Optional<Cause> cause() {
        return cause.get();
    }
}
