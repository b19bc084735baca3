package dev.blazon.engine.local;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Asks a run to end before its input does. The first reason stands.
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

    private final AtomicReference<@Nullable Cause> cause = new AtomicReference<>();

    public void ask(Cause why) {
        cause.compareAndSet(null, why);
    }

    public boolean asked() {
        return cause.get() != null;
    }

    public Optional<Cause> cause() {
        return Optional.ofNullable(cause.get());
    }
}
