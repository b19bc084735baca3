package dev.blazon.models.again;

import dev.blazon.core.model.Answer;
import dev.blazon.core.model.Answer.Finish;
import dev.blazon.core.model.Question;
import dev.blazon.core.model.Sampling;
import dev.blazon.core.model.VisionModel;

/// A model that is asked once more, with room for more tokens, when its answer was cut off.
///
/// It stands behind the journal, which keeps both answers under keys of their own: whoever allows more tokens later
/// pays
/// for no first answer again.
public final class CutOffAskedAgain implements VisionModel {
    private final VisionModel model;
    private final int mostTokens;

    /// @param mostTokens of the second answer
    public CutOffAskedAgain(VisionModel model, int mostTokens) {
        this.model = model;
        this.mostTokens = mostTokens;
    }

    @Override
    public String id() {
        return model.id();
    }

    @Override
    public Sampling sampling() {
        return model.sampling();
    }

    @Override
    public Answer ask(Question question) {
        Answer first = model.ask(question);
        boolean helps = question.sampling().maxTokens() < mostTokens;
        return first.finish() == Finish.CUT_OFF && helps ? again(question, first) : first;
    }

    private Answer again(Question question, Answer first) {
        Sampling changed = first.used().orElse(question.sampling()).withMaxTokens(mostTokens);
        Answer second = model.ask(question.withSampling(changed));
        Answer paid = second.withUsage(first.usage().plus(second.usage()));
        return paid.used().isPresent() ? paid : paid.withUsed(changed);
    }
}
