package dev.blazon.metrics.text;

import java.util.concurrent.CompletableFuture;
import java.util.function.IntSupplier;

/// Work that needs a deep stack.
final class Deep {
    /// Reserved, not used: the system gives memory only to what is touched.
    private static final long STACK = 1L << 30;

    private Deep() {}

    /// The outcome of work that runs in a thread of its own while this one waits. What it throws is thrown.
    static int call(IntSupplier work) {
        CompletableFuture<Integer> done = new CompletableFuture<>();
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        done.complete(work.getAsInt());
                    } catch (RuntimeException | Error fault) {
                        done.completeExceptionally(fault);
                    }
                },
                "deep",
                STACK);
        thread.setDaemon(true);
        thread.start();
        return done.join();
    }
}
