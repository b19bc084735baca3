package dev.blazon.operators.filter;

import static dev.blazon.core.operator.Outcome.drop;
import static dev.blazon.core.operator.Outcome.keep;

import dev.blazon.core.operator.Context;
import dev.blazon.core.operator.Option;
import dev.blazon.core.operator.Outcome;
import dev.blazon.core.operator.Part;
import dev.blazon.core.operator.PerGroup;
import dev.blazon.core.operator.Summary;
import dev.blazon.core.sample.ImageRef;
import dev.blazon.core.sample.Sample;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Keeps one of the samples that show exactly the same picture, so that it is described, paid for and learned once.
@Summary("Drop samples whose images all stand in an earlier sample already")
public record DropDuplicateImages(
        @Option(
                help = "What makes two images the same: 'bytes' of the stored files, or 'pixels' at full size,"
                        + " whatever the format and the metadata around them",
                orElse = "bytes")
        Same same)
        implements PerGroup {

    /// What is compared.
    public enum Same {
        BYTES,
        PIXELS;

        private String of(ImageRef image, Context context) {
            // of an animation only the first frame is decoded, which is not the whole picture
            boolean decoded = this == PIXELS && image.measured().frames() == 1;
            return decoded
                    ? context.look(image, PixelHash::of)
                    : image.measured().sha256();
        }
    }

    @Override
    public Set<Part> reads() {
        return Set.of(Part.IMAGE);
    }

    @Override
    public String groupOf(Sample sample, Context context) {
        return sample.images().stream().map(image -> same.of(image, context)).collect(Collectors.joining(" "));
    }

    @Override
    public Outcome decide(Sample sample, Membership membership) {
        if (membership.isFirst()) {
            return keep(sample);
        }
        String what = "same " + same.name().toLowerCase(Locale.ROOT) + " as '";
        return drop(sample, "duplicate-image", what + membership.first() + "'");
    }
}
