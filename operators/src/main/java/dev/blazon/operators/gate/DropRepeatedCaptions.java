package dev.blazon.operators.gate;

import dev.blazon.core.fault.SampleException;
import dev.blazon.core.operator.Context;
import dev.blazon.core.operator.Option;
import dev.blazon.core.operator.Outcome;
import dev.blazon.core.operator.Part;
import dev.blazon.core.operator.PerGroup;
import dev.blazon.core.operator.Summary;
import dev.blazon.core.sample.Caption;
import dev.blazon.core.sample.Flag;
import dev.blazon.core.sample.Sample;
import dev.blazon.operators.gate.text.Word;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds captions that many samples share: what a model says that does not look.
///
/// It counts samples, not pictures: copies of one picture, which may well have one caption, are to be dropped before.
@Summary("Drop or flag samples whose caption many earlier samples have already")
public record DropRepeatedCaptions(
        @Option(help = "Name of the caption that is looked at", orElse = "dense")
        String caption,

        @Option(help = "How many samples may have the same caption; the first ones stay", orElse = "3")
        int atMost,

        @Option(
                help = "What becomes of the samples beyond: reject, or flag to keep them with a mark",
                orElse = "reject")
        GateAction action)
        implements PerGroup {
    private static final String CODE = "caption-repeated";

    public DropRepeatedCaptions {
        if (caption.isBlank()) {
            throw new IllegalArgumentException("caption is '', must name a caption, such as dense");
        }
        if (atMost < 1) {
            throw new IllegalArgumentException("at-most is " + atMost + ", must be at least 1");
        }
    }

    @Override
    public Set<Part> reads() {
        return Set.of(Part.caption(caption));
    }

    /// The same words in the same order, whatever the case, the stops and the spaces between them.
    @Override
    public String groupOf(Sample sample, Context context) {
        Caption given = sample.caption(caption)
                .orElseThrow(() -> new SampleException(
                        "caption-missing",
                        "[sample '" + sample.key() + "' step drop-repeated-captions] There is no caption '" + caption
                                + "'. Write it in a step before."));
        String text = Normalizer.normalize(given.text().strip(), Normalizer.Form.NFKC);
        List<Word> words = Word.of(text);
        // a caption of signs alone has no words, and two such captions need not be the same
        return hash(words.isEmpty() ? text : words.stream().map(Word::text).collect(Collectors.joining(" ")));
    }

    @Override
    public Outcome decide(Sample sample, Membership membership) {
        if (membership.position() < atMost) {
            return Outcome.keep(sample);
        }
        String detail = caption + ": same words as '" + membership.first() + "', sample " + (membership.position() + 1)
                + " of " + membership.size() + " with them";
        return switch (action) {
            case REJECT -> Outcome.drop(sample, CODE, detail);
            case FLAG -> Outcome.keep(sample.withFlag(new Flag(CODE, detail)));
        };
    }

    /// Captions are long, and names of groups must be short.
    private static String hash(String words) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("Every Java has SHA-256", fault);
        }
    }
}
