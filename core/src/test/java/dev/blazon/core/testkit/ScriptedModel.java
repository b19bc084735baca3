package dev.blazon.core.testkit;

import dev.blazon.core.model.Answer;
import dev.blazon.core.model.Question;
import dev.blazon.core.model.Sampling;
import dev.blazon.core.model.VisionModel;
import dev.blazon.core.sample.Usage;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/// A model that answers by a function and remembers what it was asked.
public final class ScriptedModel implements VisionModel {
    private final Function<Question, Answer> script;
    private final List<Question> asked = new CopyOnWriteArrayList<>();

    public ScriptedModel(Function<Question, Answer> script) {
        this.script = script;
    }

    /// Answers the same text to every question.
    public static ScriptedModel saying(String text) {
        return new ScriptedModel(_ -> answer(text));
    }

    /// A complete answer of the model `scripted` that used 100 tokens of input and 20 of output.
    public static Answer answer(String text) {
        return new Answer(text, Answer.Finish.COMPLETE, new Usage(100, 20), "scripted");
    }

    @Override
    public String id() {
        return "scripted";
    }

    @Override
    public Sampling sampling() {
        return new Sampling(OptionalDouble.of(0.7), OptionalDouble.empty(), 512, OptionalLong.empty());
    }

    @Override
    public Answer ask(Question question) {
        asked.add(question);
        return script.apply(question);
    }

    /// Every question so far, in order.
    public List<Question> asked() {
        return List.copyOf(asked);
    }
}
