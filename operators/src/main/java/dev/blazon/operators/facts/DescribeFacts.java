package dev.blazon.operators.facts;

import dev.blazon.core.operator.Context;
import dev.blazon.core.operator.Option;
import dev.blazon.core.operator.Outcome;
import dev.blazon.core.operator.Part;
import dev.blazon.core.operator.PerSample;
import dev.blazon.core.operator.Summary;
import dev.blazon.core.sample.Sample;
import java.util.Set;

/// Captions a picture with what can be measured of it, without a model.
@Summary("Write a caption from measurements, tags and quoted alt text, without a model")
public record DescribeFacts(
        @Option(help = "Name of the caption that is written", orElse = "dense")
        String as) implements PerSample {

    public DescribeFacts {
        if (as.isBlank()) {
            throw new IllegalArgumentException("as is '" + as + "', must name a caption, such as dense");
        }
    }

    @Override
    public Set<Part> reads() {
        return Set.of(Part.IMAGE, Part.ALT_TEXT, Part.TAGS);
    }

    @Override
    public Set<Part> writes() {
        return Set.of(Part.caption(as));
    }

    @Override
    public Outcome apply(Sample sample, Context context) {
        return Outcome.keep(sample.withCaption(FactsWriter.caption(sample, context, as)));
    }
}
