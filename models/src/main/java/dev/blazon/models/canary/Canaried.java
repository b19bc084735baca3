package dev.blazon.models.canary;

import dev.blazon.core.fault.ModelException;
import dev.blazon.core.model.Answer;
import dev.blazon.core.model.Question;
import dev.blazon.core.model.Sampling;
import dev.blazon.core.model.VisionModel;
import dev.blazon.models.discover.SightTest;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/// A model that must read a word off a made picture once in so many calls. Two words in a row that it cannot read stop
/// the run: it captions blindly. Thread-safe; what it answers is left as it is, and tests are no answers of the run.
///
/// It stands before the journal, so that only calls count.
public final class Canaried implements VisionModel {
    private final VisionModel model;
    private final int every;
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong seeing = new AtomicLong();
    private final AtomicReference<Optional<String>> blind = new AtomicReference<>(Optional.empty());

    public Canaried(VisionModel model, int every) {
        this.model = model;
        this.every = every;
    }

    @Override
    public String id() {
        return model.id();
    }

    @Override
    public Sampling sampling() {
        return model.sampling();
    }

    /// @throws ModelException `model-cannot-see` once it was found blind
    @Override
    public Answer ask(Question question) {
        Optional<String> found = blind.get();
        if (found.isPresent()) {
            throw new ModelException(
                    "model-cannot-see", ModelException.Remedy.STOP, "[" + question.place() + "] " + found.get());
        }
        Answer answer = model.ask(question);
        long call = calls.incrementAndGet();
        if (call % every == 0) {
            look(call);
        }
        return answer;
    }

    private void look(long call) {
        switch (SightTest.of(model)) {
            case SightTest.Sight.Sees _ -> seeing.accumulateAndGet(call, Math::max);
            case SightTest.Sight.Fails _ -> {
                // the server's other answers tell of that
            }
            case SightTest.Sight.Blind _ -> lookAgain(call);
        }
    }

    /// One word may be too hard; nobody fails at two who sees.
    private void lookAgain(long call) {
        if (SightTest.of(model) instanceof SightTest.Sight.Blind(String shown, String answered)) {
            blind.set(Optional.of("Model '" + id() + "' was shown a picture of the word '" + shown + "' after " + call
                    + " calls and answered '" + answered.strip() + "', so it captions blindly. "
                    + (seeing.get() == 0
                            ? "It has read no word in this run."
                            : "It read one after " + seeing.get() + " calls; what came since is in doubt.")
                    + " Look at the server, then drop its answers with 'blazon answers compact JOURNAL --forget " + id()
                    + "'."));
        }
    }
}
