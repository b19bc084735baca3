package dev.blazon.models.again;

import dev.blazon.core.model.Answer;
import dev.blazon.core.model.Question;
import dev.blazon.core.model.Sampling;
import dev.blazon.core.model.VisionModel;
import dev.blazon.core.operator.Seeds;
import java.util.OptionalLong;

/// A model that is asked once more, with another seed, when it answers a whole answer without any text.
///
/// It stands before the journal: an empty answer is not journalled, so the answer to the second question is kept as the
/// one to the first. Behind the journal a rerun would pay for the empty answer again, and might get another one.
public final class EmptyAskedAgain implements VisionModel {
    private final VisionModel model;

    public EmptyAskedAgain(VisionModel model) {
        this.model = model;
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
        return first.isEmpty() ? again(question, first) : first;
    }

    private Answer again(Question question, Answer first) {
        Sampling changed = question.sampling().withSeed(seed(question.sampling().seed()));
        Answer second = model.ask(question.withSampling(changed));
        return second.withUsage(first.usage().plus(second.usage())).withUsed(changed);
    }

    private static long seed(OptionalLong first) {
        return Seeds.sent(Seeds.again("empty", first.isPresent() ? Long.toString(first.getAsLong()) : ""));
    }
}
