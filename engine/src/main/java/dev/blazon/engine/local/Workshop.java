package dev.blazon.engine.local;

import dev.blazon.core.operator.PerBatch;
import dev.blazon.core.recipe.Step;
import dev.blazon.engine.report.Gallery;
import dev.blazon.engine.stage.Stage;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// What all samples of an execution share: the tools, the steps, and the bounds that protect the machine.
final class Workshop {
    /// Pixels that may be in decoding at once: two large photographs or many small ones.
    private static final long PIXELS_AT_ONCE = 128_000_000;

    private final Job.Tools tools;
    private final Stage stage;
    private final Gallery gallery;
    private final ImageFiles files;
    private final Budget pixels = new Budget(PIXELS_AT_ONCE);
    private final Semaphore decoders = new Semaphore(Runtime.getRuntime().availableProcessors());
    private final Map<Integer, Batcher> batchers = new HashMap<>();
    private final InFlight inFlight = new InFlight();

    Workshop(Job job, Stage stage, Gallery gallery) {
        this.tools = job.tools();
        this.files = new ImageFiles(job.tools().codec().maxBytes());
        this.stage = stage;
        this.gallery = gallery;
        for (Step step : stage.steps()) {
            if (step.operator() instanceof PerBatch operator) {
                batchers.put(step.number(), new Batcher(operator));
            }
        }
    }

    Job.Tools tools() {
        return tools;
    }

    Stage stage() {
        return stage;
    }

    Gallery gallery() {
        return gallery;
    }

    ImageFiles files() {
        return files;
    }

    InFlight inFlight() {
        return inFlight;
    }

    Batcher batcher(Step step) {
        return java.util.Objects.requireNonNull(batchers.get(step.number()));
    }

    <T> T withPixels(long wanted, Supplier<T> decoding) {
        long taken = 0;
        boolean entered = false;
        try {
            decoders.acquire();
            entered = true;
            taken = pixels.take(wanted);
            return decoding.get();
        } catch (InterruptedException _) {
            throw new Interrupted();
        } finally {
            pixels.giveBack(taken);
            if (entered) {
                decoders.release();
            }
        }
    }
}
