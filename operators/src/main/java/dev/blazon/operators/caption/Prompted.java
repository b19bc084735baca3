package dev.blazon.operators.caption;

import dev.blazon.core.model.Answer;
import dev.blazon.core.model.Question;
import dev.blazon.core.model.Sampling;
import dev.blazon.core.model.VisionModel;
import dev.blazon.core.operator.Context;
import dev.blazon.core.operator.Part;
import dev.blazon.core.operator.Prompt;
import dev.blazon.core.operator.Seeds;
import dev.blazon.core.sample.ImageRef;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.sample.Writer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A prompt put to a model about a sample's first picture, the same way for every step that asks.
public final class Prompted {

    private Prompted() {}

    /// What came back, with who answered and what it was shown.
    public record Reply(Answer answer, Writer writer, List<String> evidence) {}

    /// @param seed of which a part is sent
    /// @param place which sample and step asks, for messages
    public static Reply ask(VisionModel model, Prompt prompt, long seed, Sample sample, Context context, String place) {
        PromptTemplate.Filled filled = PromptTemplate.of(prompt).fill(sample);
        Sampling sampling = model.sampling().withSeed(Seeds.sent(seed));
        ImageRef image = sample.image();
        Question.Picture picture = new Question.Picture(context.bytes(image), image.measured(), image.url());
        Answer answer = model.ask(new Question(Optional.empty(), filled.text(), List.of(picture), sampling, place));
        Sampling used = answer.used().orElse(sampling);
        Writer writer = new Writer(
                model.id(), Optional.of(prompt.name()), Optional.of(prompt.hash()), used.described(), used.seed());
        return new Reply(answer, writer, filled.evidence());
    }

    /// The prompt's own words, without what is filled in for a sample.
    ///
    /// @throws IllegalArgumentException when the prompt cannot be used, with file and line
    public static String words(Prompt prompt) {
        return PromptTemplate.of(prompt).words();
    }

    /// The parts of a sample that the prompt shows.
    public static Set<Part> reads(Prompt prompt) {
        return PromptTemplate.of(prompt).reads();
    }
}
