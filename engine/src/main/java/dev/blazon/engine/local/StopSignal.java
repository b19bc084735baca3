package dev.blazon.engine.local;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

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

    private final AtomicReference<Optional<Cause>> cause = new AtomicReference<>(Optional.empty());

    public void ask(Cause why) {
        cause.updateAndGet(first -> first.isPresent() ? first : Optional.of(why));
    }

    public boolean asked() {
        return cause.get().isPresent();
    }

    public Optional<Cause> cause() {
        return cause.get();
    }
}
