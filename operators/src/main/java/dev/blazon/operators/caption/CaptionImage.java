package dev.blazon.operators.caption;

import dev.blazon.core.model.Answer;
import dev.blazon.core.model.Model;
import dev.blazon.core.model.Question;
import dev.blazon.core.model.Sampling;
import dev.blazon.core.model.VisionModel;
import dev.blazon.core.operator.Context;
import dev.blazon.core.operator.ModelRef;
import dev.blazon.core.operator.Option;
import dev.blazon.core.operator.Outcome;
import dev.blazon.core.operator.Part;
import dev.blazon.core.operator.PerSample;
import dev.blazon.core.operator.Prompt;
import dev.blazon.core.operator.Seeds;
import dev.blazon.core.operator.Summary;
import dev.blazon.core.sample.Caption;
import dev.blazon.core.sample.ImageRef;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.sample.Writer;
import dev.blazon.operators.facts.DescribeFacts;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Asks a vision model for a caption of the first picture. What is no whole answer is a failure, never a caption.
@Summary("Ask a vision model for a caption, by one of several prompts")
public record CaptionImage(
        @Option(help = "The model that writes, by its name under 'models'")
        ModelRef model,

        @Option(help = "Prompt files; one is drawn for each sample, a file named twice is drawn twice as often")
        List<Prompt> prompts,

        @Option(help = "Name of the caption that is written", orElse = "dense")
        String as,

        @Option(
                help = "What the draw and the model's seed depend on: key, or image so that copies are asked once",
                orElse = "key")
        SeedPer seedPer)
        implements PerSample {

    /// What makes two draws alike.
    public enum SeedPer {
        KEY,
        IMAGE
    }

    public CaptionImage {
        prompts = List.copyOf(prompts);
        if (prompts.isEmpty()) {
            throw new IllegalArgumentException("prompts is empty, must name at least 1 file");
        }
        if (as.isBlank()) {
            throw new IllegalArgumentException("as is '', must name a caption, such as dense");
        }
        prompts.forEach(PromptTemplate::of);
    }

    @Override
    public Set<Part> reads() {
        Set<Part> parts = new LinkedHashSet<>(Set.of(Part.IMAGE));
        prompts.forEach(prompt -> parts.addAll(PromptTemplate.of(prompt).reads()));
        return parts;
    }

    @Override
    public Set<Part> writes() {
        return Set.of(Part.caption(as));
    }

    @Override
    public Set<ModelRef> models() {
        return Set.of(model);
    }

    @Override
    public Outcome apply(Sample sample, Context context) {
        return switch (context.model(model)) {
            case Model.MeasuredFacts _ -> new DescribeFacts(as).apply(sample, context);
            case Model.Asked asked -> Outcome.keep(sample.withCaption(asked(asked.model(), sample, context)));
        };
    }

    private Caption asked(VisionModel asked, Sample sample, Context context) {
        String same = seedText(sample);
        Prompt prompt = prompts.get(Seeds.pick(prompts.size(), "prompt", as, same));
        PromptTemplate.Filled filled = PromptTemplate.of(prompt).fill(sample);
        // 31 bits, because servers hold seeds in numbers of many sizes
        Sampling sampling = asked.sampling().withSeed(Seeds.of("seed", as, same) >>> 33);
        String place = "sample '" + sample.key() + "' step caption-image";
        Answer answer = asked.ask(question(sample, context, filled.text(), sampling, place));
        Writer writer = new Writer(
                asked.id(),
                Optional.of(prompt.name()),
                Optional.of(prompt.hash()),
                sampling.described(),
                sampling.seed());
        return new Caption(as, CaptionText.of(answer, place), writer, filled.evidence(), answer.usage());
    }

    private String seedText(Sample sample) {
        return switch (seedPer) {
            case KEY -> sample.key();
            case IMAGE -> sample.image().measured().sha256();
        };
    }

    private static Question question(Sample sample, Context context, String text, Sampling sampling, String place) {
        ImageRef image = sample.image();
        Question.Picture picture = new Question.Picture(context.bytes(image), image.measured(), image.url());
        return new Question(Optional.empty(), text, List.of(picture), sampling, place);
    }
}
