package dev.blazon.engine.local;

import dev.blazon.core.operator.Context;
import dev.blazon.core.operator.Outcome;
import dev.blazon.core.operator.PerBatch;
import dev.blazon.core.sample.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;

/// Gathers samples that arrive at a batch step at the same time. Whoever finds the step idle takes all that wait.
///
/// Nobody waits for a batch to fill: while one batch is computed the next one gathers, so batches are large exactly
/// when
/// samples come faster than the step.
final class Batcher {
    private final PerBatch operator;
    private final ReentrantLock computing = new ReentrantLock();
    private final List<Waiting> waiting = new ArrayList<>();

    private record Waiting(PerBatch.Batched item, CompletableFuture<Outcome> outcome) {}

    Batcher(PerBatch operator) {
        this.operator = operator;
    }

    Outcome apply(Sample sample, Context context) {
        Waiting mine = new Waiting(new PerBatch.Batched(sample, context), new CompletableFuture<>());
        synchronized (waiting) {
            waiting.add(mine);
        }
        while (!mine.outcome().isDone()) {
            computing.lock();
            try {
                if (!mine.outcome().isDone()) {
                    compute(gather());
                }
            } finally {
                computing.unlock();
            }
        }
        return outcome(mine);
    }

    private List<Waiting> gather() {
        synchronized (waiting) {
            List<Waiting> head = waiting.subList(0, Math.min(operator.batchSize(), waiting.size()));
            List<Waiting> batch = List.copyOf(head);
            head.clear();
            return batch;
        }
    }

    /// A batch that fails is tried again one by one, so that one bad sample takes no other with it.
    private void compute(List<Waiting> batch) {
        try {
            List<Outcome> outcomes =
                    operator.applyAll(batch.stream().map(Waiting::item).toList());
            for (int index = 0; index < batch.size(); index++) {
                batch.get(index).outcome().complete(outcomes.get(index));
            }
        } catch (RuntimeException fault) {
            if (batch.size() == 1) {
                batch.getFirst().outcome().completeExceptionally(fault);
            } else {
                batch.forEach(one -> compute(List.of(one)));
            }
        } catch (Error fault) {
            // the others would wait for their outcomes for ever
            batch.forEach(one -> one.outcome().completeExceptionally(fault));
            throw fault;
        }
    }

    private static Outcome outcome(Waiting mine) {
        try {
            return mine.outcome().join();
        } catch (CompletionException fault) {
            if (fault.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw fault;
        }
    }
}
