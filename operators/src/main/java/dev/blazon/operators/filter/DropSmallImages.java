package dev.blazon.operators.filter;

import static dev.blazon.core.operator.Outcome.drop;
import static dev.blazon.core.operator.Outcome.keep;

import dev.blazon.core.operator.Context;
import dev.blazon.core.operator.Option;
import dev.blazon.core.operator.Outcome;
import dev.blazon.core.operator.Part;
import dev.blazon.core.operator.PerSample;
import dev.blazon.core.operator.Summary;
import dev.blazon.core.sample.Sample;
import java.util.Set;

/// Drops pictures too small to describe in detail.
@Summary("Drop images whose shorter side is below a minimum")
public record DropSmallImages(
        @Option(help = "Shortest side allowed, in pixels", orElse = "256")
        int minSide) implements PerSample {

    public DropSmallImages {
        if (minSide < 1) {
            throw new IllegalArgumentException("min-side is " + minSide + ", must be at least 1");
        }
    }

    @Override
    public Set<Part> reads() {
        return Set.of(Part.IMAGE);
    }

    @Override
    public Outcome apply(Sample sample, Context context) {
        int side = sample.image().measured().shortSide();
        if (side >= minSide) {
            return keep(sample);
        }
        return drop(sample, "short-side-below-min", side + " px < " + minSide + " px");
    }
}
