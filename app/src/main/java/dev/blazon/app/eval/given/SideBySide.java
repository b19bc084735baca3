package dev.blazon.app.eval.given;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.IntConsumer;

/// Questions that wait for a server, several at once.
///
/// @param atOnce how many at a time
/// @param progress told after each tenth how many are done
public record SideBySide(int atOnce, IntConsumer progress) {
    private static final int TENTHS = 10;

    /// @return what was made of each, in their order
    /// @throws RuntimeException the first one that a question ended with; others are not asked any more
    public <T, R> List<R> map(List<T> all, Function<T, R> question) {
        List<R> answers = new ArrayList<>(all.size());
        ExecutorService threads =
                Executors.newFixedThreadPool(atOnce, Thread.ofVirtual().factory());
        try {
            CompletionService<R> asked = new ExecutorCompletionService<>(threads);
            List<Future<R>> each = new ArrayList<>(all.size());
            for (T one : all) {
                each.add(asked.submit(() -> question.apply(one)));
            }
            for (int done = 1; done <= all.size(); done++) {
                asked.take().get();
                tell(done, all.size());
            }
            for (Future<R> one : each) {
                answers.add(one.resultNow());
            }
        } catch (ExecutionException fault) {
            throw fault.getCause() instanceof RuntimeException known ? known : new IllegalStateException(fault);
        } catch (InterruptedException fault) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The questions were interrupted", fault);
        } finally {
            threads.shutdownNow();
        }
        return answers;
    }

    private void tell(int done, int all) {
        if (done * (long) TENTHS / all != (done - 1) * (long) TENTHS / all) {
            progress.accept(done);
        }
    }
}
