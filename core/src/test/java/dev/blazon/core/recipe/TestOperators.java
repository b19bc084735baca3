package dev.blazon.core.recipe;

import dev.blazon.core.operator.Catalogue;
import dev.blazon.core.operator.Context;
import dev.blazon.core.operator.ModelRef;
import dev.blazon.core.operator.Option;
import dev.blazon.core.operator.Outcome;
import dev.blazon.core.operator.Part;
import dev.blazon.core.operator.PerSample;
import dev.blazon.core.operator.Prompt;
import dev.blazon.core.operator.Summary;
import dev.blazon.core.sample.Sample;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// Operators that exist only to be named in recipes.
public final class TestOperators {
    static final Catalogue CATALOGUE =
            new Catalogue(List.of(WriteCaption.class, ScoreCaption.class, DropSmall.class, Plain.class));

    private TestOperators() {}

    @Summary("Write a caption")
    public record WriteCaption(
            @Option(help = "The model that writes") ModelRef model,
            @Option(help = "Prompt files") List<Prompt> prompts,

            @Option(help = "Name of the caption", orElse = "dense")
            String as)
            implements PerSample {

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
            return Outcome.keep(sample);
        }
    }

    @Summary("Score a caption")
    public record ScoreCaption(
            @Option(help = "Caption", orElse = "dense") String in) implements PerSample {
        @Override
        public Set<Part> reads() {
            return Set.of(Part.caption(in));
        }

        @Override
        public Set<Part> writes() {
            return Set.of(Part.score("quality", in));
        }

        @Override
        public Outcome apply(Sample sample, Context context) {
            return Outcome.keep(sample);
        }
    }

    /// What an edge is measured on.
    public enum Edge {
        SHORT_SIDE,
        LONG_SIDE
    }

    @Summary("Drop small images")
    public record DropSmall(
            @Option(help = "Least pixels", orElse = "256") int minSide,

            @Option(help = "Which side", orElse = "short-side")
            Edge edge,

            @Option(help = "Slack", orElse = "") OptionalDouble slack,
            @Option(help = "Note", orElse = "") Optional<String> note,
            @Option(help = "Words", orElse = "a, b") List<String> words,
            @Option(help = "Strict", orElse = "false") boolean strict)
            implements PerSample {
        public DropSmall {
            if (minSide < 1) {
                throw new IllegalArgumentException("min-side is " + minSide + ", must be at least 1");
            }
            if (words.contains("bad")) {
                throw new IllegalArgumentException("words holds 'bad', must hold good ones");
            }
        }

        @Override
        public Outcome apply(Sample sample, Context context) {
            return Outcome.keep(sample);
        }
    }

    @Summary("Do nothing")
    public record Plain() implements PerSample {
        @Override
        public Outcome apply(Sample sample, Context context) {
            return Outcome.keep(sample);
        }
    }
}
