package dev.blazon.metrics.text;

import dev.blazon.metrics.CaptionSet;
import dev.blazon.metrics.Mode;
import dev.blazon.metrics.Signature;
import java.util.List;

/// A set cut into words, once for all metrics that read words.
///
/// @param hypotheses one text for each image
/// @param references all texts of all images, in order
/// @param firstReference of each image, and after the last one the number of all
/// @param base what the signatures of all metrics of it hold, with an empty name
public record CutSet(
        Tokens hypotheses, Tokens references, int[] firstReference, Vocabulary vocabulary, Signature base) {
    private static final int VERSION = 1;
    private static final String GIVEN = "given";

    /// Cut by the tokenizer of the COCO caption evaluation.
    ///
    /// @throws IllegalArgumentException when an image has no reference
    public static CutSet of(CaptionSet set, Mode mode) {
        Vocabulary vocabulary = new Vocabulary();
        Tokens references = PtbTokenizer.tokenize(flat(set), vocabulary, mode);
        Tokens hypotheses = PtbTokenizer.tokenize(set.hypotheses(), vocabulary, mode);
        Signature base = signature(set, mode).with("tok", "ptb-3.4.1");
        return new CutSet(hypotheses, references, firsts(set), vocabulary, base);
    }

    /// Of texts that were cut into words before, with one blank between words.
    ///
    /// @throws IllegalArgumentException when an image has no reference
    public static CutSet given(CaptionSet set) {
        Vocabulary vocabulary = new Vocabulary();
        Tokens references = PtbTokenizer.given(flat(set), vocabulary);
        Tokens hypotheses = PtbTokenizer.given(set.hypotheses(), vocabulary);
        Signature base = signature(set, Mode.STRICT).with("tok", GIVEN);
        return new CutSet(hypotheses, references, firsts(set), vocabulary, base);
    }

    /// Both sets as one, the images of this one first, with the words into which each was cut.
    public CutSet then(CutSet other) {
        Vocabulary both = new Vocabulary();
        Tokens.Builder captions = new Tokens.Builder();
        Tokens.Builder wanted = new Tokens.Builder();
        int[] firsts = new int[size() + other.size() + 1];
        int next = 0;
        for (CutSet set : List.of(this, other)) {
            set.hypotheses.copyTo(captions, set.vocabulary, both);
            int before = wanted.texts();
            set.references.copyTo(wanted, set.vocabulary, both);
            for (int image = 0; image < set.size(); image++) {
                firsts[++next] = before + set.firstReference[image + 1];
            }
        }
        return new CutSet(
                captions.tokens(), wanted.tokens(), firsts, both, base.with("images", Integer.toString(next)));
    }

    private static List<String> flat(CaptionSet set) {
        for (int image = 0; image < set.size(); image++) {
            if (set.references().get(image).isEmpty()) {
                throw new IllegalArgumentException("Image '" + set.ids().get(image) + "' has no reference.");
            }
        }
        return set.references().stream().flatMap(List::stream).toList();
    }

    private static int[] firsts(CaptionSet set) {
        int[] firsts = new int[set.size() + 1];
        for (int image = 0; image < set.size(); image++) {
            firsts[image + 1] = firsts[image] + set.references().get(image).size();
        }
        return firsts;
    }

    private static Signature signature(CaptionSet set, Mode mode) {
        int fewest = set.references().stream().mapToInt(List::size).min().orElse(0);
        int most = set.references().stream().mapToInt(List::size).max().orElse(0);
        return Signature.of("", VERSION, mode)
                .with("images", Integer.toString(set.size()))
                .with("refs", fewest == most ? Integer.toString(most) : fewest + "-" + most);
    }

    /// Whether the texts were cut into words before.
    public boolean isGiven() {
        return GIVEN.equals(base.facts().get("tok"));
    }

    /// How many images there are.
    public int size() {
        return firstReference.length - 1;
    }
}
