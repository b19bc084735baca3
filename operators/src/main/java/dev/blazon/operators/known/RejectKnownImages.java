package dev.blazon.operators.known;

import static dev.blazon.core.operator.Outcome.drop;
import static dev.blazon.core.operator.Outcome.keep;

import dev.blazon.core.operator.Context;
import dev.blazon.core.operator.Option;
import dev.blazon.core.operator.Outcome;
import dev.blazon.core.operator.Part;
import dev.blazon.core.operator.PerSample;
import dev.blazon.core.operator.Summary;
import dev.blazon.core.operator.file.ListFile;
import dev.blazon.core.sample.ImageRef;
import dev.blazon.core.sample.Sample;
import dev.blazon.operators.known.KnownImages.Match;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Rejects pictures that stand in lists of known ones. Of a match nothing goes on but the sample's key, the hash and
/// where the list has it: no picture, text or address reaches a later step, a model, a file or the report. Blazon
/// brings
/// no list.
@Summary("Reject images that stand in lists of known ones, and keep nothing of them but the hash")
public record RejectKnownImages(
        @Option(help = "List files: lines type,hash,distance,label with the types md5, sha1, sha256 and pdq")
        List<ListFile> lists,

        @Option(
                help = "Least PDQ quality, 0 to 100, that counts; hashes of flatter pictures are mostly noise",
                orElse = "50")
        int minQuality)
        implements PerSample {
    private static final int BEST = 100;

    public RejectKnownImages {
        lists = List.copyOf(lists);
        if (lists.isEmpty()) {
            throw new IllegalArgumentException("lists is empty, must name at least 1 file");
        }
        if (minQuality < 0 || minQuality > BEST) {
            throw new IllegalArgumentException("min-quality is " + minQuality + ", must be 0 to " + BEST);
        }
        KnownImages.of(lists);
    }

    @Override
    public Set<Part> reads() {
        return Set.of(Part.IMAGE);
    }

    @Override
    public Outcome apply(Sample sample, Context context) {
        KnownImages known = KnownImages.of(lists);
        for (ImageRef image : sample.images()) {
            Optional<Match> match = known.match(image, context, minQuality);
            if (match.isPresent()) {
                return drop(Sample.of(sample.key(), List.of()), "known-image", detail(match.get()));
            }
        }
        return keep(sample);
    }

    private static String detail(Match match) {
        String kind = match.kind().name().toLowerCase(Locale.ROOT);
        return switch (match.kind()) {
            case MD5, SHA1, SHA256 ->
                kind + " " + match.hash() + " is " + match.entry().place();
            case PDQ ->
                kind + " " + match.hash() + " differs in " + match.distance() + " of 256 bits, at most "
                        + match.entry().distance() + ", from " + match.entry().place();
        };
    }
}
