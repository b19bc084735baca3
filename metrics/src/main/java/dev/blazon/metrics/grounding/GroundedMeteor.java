package dev.blazon.metrics.grounding;

import dev.blazon.metrics.Mode;
import dev.blazon.metrics.Scores;
import dev.blazon.metrics.Signature;
import java.util.List;
import java.util.Set;

/// gMETEOR (Oliveira et al., "GroundCap: A Visually Grounded Image Captioning Dataset", arXiv 2502.13898),
/// **unconfirmed**: the paper says that it combines METEOR of the caption with the F1 of its grounding; that this
/// is their harmonic mean was not found in print, nor any number to check it against. Do not set it beside
/// published ones.
///
/// Grounding precision is the share of objects in the caption's tags that the image has, recall the share of the
/// image's objects that are in tags. METEOR is computed elsewhere, of the text without tags
/// ([GroundedText#text]).
public final class GroundedMeteor {
    private static final int VERSION = 1;

    private GroundedMeteor() {}

    /// One caption.
    ///
    /// @param meteor of its text without tags, 0 to 1
    /// @param caption with tags
    /// @param objects that the image has, such as `person-0`
    public record Grounded(double meteor, String caption, Set<String> objects) {

        /// @throws IllegalArgumentException when METEOR is out of bounds
        public Grounded {
            if (!(meteor >= 0 && meteor <= 1)) {
                throw new IllegalArgumentException("[gMETEOR] METEOR is " + meteor + ", must be 0 to 1.");
            }
            objects = Set.copyOf(objects);
        }

        /// @return NaN for an image without objects
        public double groundingF1() {
            Set<String> named = GroundedText.of(caption).objects();
            long right = named.stream().filter(objects::contains).count();
            return objects.isEmpty() ? Double.NaN : 2.0 * right / (named.size() + objects.size());
        }

        /// @return NaN for an image without objects
        public double score() {
            double grounding = groundingF1();
            double sum = meteor + grounding;
            return sum == 0 ? 0 : 2 * meteor * grounding / sum;
        }
    }

    /// `gMETEOR` and `gMETEOR_grounding_f1`: means over captions of images with objects.
    public static List<Scores> of(List<Grounded> captions) {
        return List.of(
                scores("gMETEOR", captions.stream().mapToDouble(Grounded::score).toArray()),
                scores(
                        "gMETEOR_grounding_f1",
                        captions.stream().mapToDouble(Grounded::groundingF1).toArray()));
    }

    private static Scores scores(String name, double[] samples) {
        return Scores.meanOfScored(Signature.of(name, VERSION, Mode.STRICT).with("formula", "unconfirmed"), samples);
    }
}
