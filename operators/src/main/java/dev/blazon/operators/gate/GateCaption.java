package dev.blazon.operators.gate;

import dev.blazon.core.fault.SampleException;
import dev.blazon.core.operator.Context;
import dev.blazon.core.operator.ModelRef;
import dev.blazon.core.operator.Option;
import dev.blazon.core.operator.Outcome;
import dev.blazon.core.operator.Part;
import dev.blazon.core.operator.PerSample;
import dev.blazon.core.operator.Prompt;
import dev.blazon.core.operator.Summary;
import dev.blazon.core.sample.Caption;
import dev.blazon.core.sample.Flag;
import dev.blazon.core.sample.Sample;
import dev.blazon.operators.caption.Prompted;
import dev.blazon.operators.gate.find.Findings;
import dev.blazon.operators.gate.find.Language;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Looks at a caption as text: takes off what stands around it, then rejects it or flags it when it is none.
///
/// A server that says itself that an answer is cut off, refused or empty is heard by the step that asks, which fails
/// the
/// sample so that it can be retried. This step finds what only the text shows; trying again would end alike.
@Summary("Clean captions of what stands around them, and reject or flag those that are none")
public record GateCaption(
        @Option(help = "Name of the caption that is looked at", orElse = "dense")
        String caption,

        @Option(
                help = "Prompt files that the captions were asked with, to find echoes of them and to ask again",
                orElse = "")
        List<Prompt> prompts,

        @Option(help = "Model that is asked once more, with another seed, when a caption is bad", orElse = "")
        Optional<ModelRef> askAgain,

        @Option(help = "Language that captions must be in; any when left out", orElse = "")
        Optional<Language> language,

        @Option(
                help = "What becomes of a sample whose caption stays bad: reject, or flag to keep it with a mark",
                orElse = "reject")
        GateAction action)
        implements PerSample {

    public GateCaption {
        prompts = List.copyOf(prompts);
        if (caption.isBlank()) {
            throw new IllegalArgumentException("caption is '', must name a caption, such as dense");
        }
        if (askAgain.isPresent() && prompts.isEmpty()) {
            throw new IllegalArgumentException(
                    "ask-again needs prompts, the files that the captions were asked with; prompts is empty");
        }
        prompts.forEach(Prompted::words);
    }

    @Override
    public Set<Part> reads() {
        Set<Part> parts = new LinkedHashSet<>(List.of(Part.caption(caption), Part.ALT_TEXT));
        if (askAgain.isPresent()) {
            parts.add(Part.IMAGE);
            prompts.forEach(prompt -> parts.addAll(Prompted.reads(prompt)));
        }
        return parts;
    }

    /// It mends a caption that is there; no recipe may count on it for one.
    @Override
    public Set<Part> writes() {
        return Set.of();
    }

    @Override
    public Set<ModelRef> models() {
        return askAgain.map(Set::of).orElse(Set.of());
    }

    @Override
    public Outcome apply(Sample sample, Context context) {
        Caption given = sample.caption(caption)
                .orElseThrow(() -> new SampleException(
                        "caption-missing",
                        "[" + place(sample) + "] There is no caption '" + caption + "'. Write it in a step before."));
        Optional<Prompt> prompt = prompt(given, sample);
        Findings.Beside beside =
                new Findings.Beside(prompt.map(Prompted::words).orElse(""), sample.altTexts(), language);
        Verdict first = Verdict.of(given, beside);
        if (!first.isBad()) {
            return Outcome.keep(first.writtenTo(sample));
        }
        Optional<SecondTry> second = askAgain.map(context::model)
                .flatMap(model -> prompt.flatMap(
                        asked -> SecondTry.of(model, asked, given, sample, context, beside, place(sample))));
        return second.filter(again -> !again.isBad())
                .map(again -> Outcome.keep(again.writtenTo(sample, first)))
                .orElseGet(() -> ended(sample, first, second));
    }

    private Outcome ended(Sample sample, Verdict first, Optional<SecondTry> second) {
        String detail = first.detail()
                + second.map(again -> "; asked again: " + again.complaint()).orElse("");
        Sample paid = second.map(again -> sample.withCaption(again.paidBy(first.caption())))
                .orElse(sample);
        return switch (action) {
            case REJECT -> Outcome.drop(paid, first.code(), detail);
            case FLAG -> Outcome.keep(paid.withFlag(new Flag(first.code(), detail)));
        };
    }

    /// The prompt that a caption was asked with. Captions written from measurements have none.
    private Optional<Prompt> prompt(Caption given, Sample sample) {
        Optional<String> hash = given.writer().promptHash();
        if (prompts.isEmpty() || hash.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(prompts.stream()
                .filter(prompt -> prompt.hash().equals(hash.get()))
                .findFirst()
                .orElseThrow(() -> new SampleException(
                        "caption-prompt-unlisted",
                        "[" + place(sample) + "] Caption '" + caption + "' was asked with prompt '"
                                + given.writer().prompt().orElse("") + "' (" + hash.get()
                                + "), which is not under 'prompts'. List the files of the step that asks.")));
    }

    private static String place(Sample sample) {
        return "sample '" + sample.key() + "' step gate-caption";
    }
}
