package dev.blazon.metrics.clip;

import dev.blazon.metrics.Mode;
import dev.blazon.metrics.Scores;
import dev.blazon.metrics.Signature;
import java.util.List;

/// CLIPScore and RefCLIPScore (Hessel et al. 2021) from the vectors that CLIP gives for images and texts. The
/// published numbers are those of ViT-B/32 with [ClipTokenizer#PROMPT] before each text, also before
/// references.
///
/// - CLIPScore: 2.5 times the cosine of image and caption, 0 where that is negative; 0 to 2.5.
/// - RefCLIPScore: the harmonic mean of CLIPScore and the largest cosine of the caption and a reference,
///   which is not scaled.
///
/// In [Mode#STRICT], as in the authors' program, the latter cosine may be negative, which gives numbers that
/// mean nothing, and the mean of 0 and 0 is [Double#NaN], as is then the mean over all images. In
/// [Mode#FIXED] it is at least 0, as in the paper's equation, and the mean of 0 and 0 is 0.
public final class ClipScore {
    private static final int VERSION = 1;
    private static final double SCALE = 2.5;

    private ClipScore() {}

    /// @param captions one for each image, in one order
    /// @param model that gave the vectors, for the signature; without `|` and `:`
    public static Scores of(Embeddings images, Embeddings captions, String model) {
        requireSame("captions", captions.size(), images.size());
        double[] samples = new double[images.size()];
        for (int image = 0; image < samples.length; image++) {
            samples[image] = SCALE * Math.max(images.cosine(image, captions, image), 0);
        }
        return Scores.meanOf(Signature.of("CLIPScore", VERSION, Mode.STRICT).with("model", model), samples);
    }

    /// @param references one or more for each image
    /// @return `CLIPScore` and `RefCLIPScore`
    public static List<Scores> of(
            Embeddings images, Embeddings captions, List<Embeddings> references, String model, Mode mode) {
        requireSame("lists of references", references.size(), images.size());
        Scores plain = of(images, captions, model);
        double[] samples = new double[images.size()];
        for (int image = 0; image < samples.length; image++) {
            samples[image] = harmonicMean(plain.of(image), nearest(captions, image, references.get(image), mode), mode);
        }
        return List.of(
                plain, Scores.meanOf(Signature.of("RefCLIPScore", VERSION, mode).with("model", model), samples));
    }

    private static void requireSame(String what, int seen, int images) {
        if (seen != images) {
            throw new IllegalArgumentException(
                    "There are " + seen + " " + what + " for " + images + " images, must be as many.");
        }
    }

    private static double nearest(Embeddings captions, int image, Embeddings references, Mode mode) {
        if (references.size() == 0) {
            throw new IllegalArgumentException("Image " + image + " has no reference.");
        }
        double nearest = Double.NEGATIVE_INFINITY;
        for (int reference = 0; reference < references.size(); reference++) {
            nearest = Math.max(nearest, captions.cosine(image, references, reference));
        }
        return switch (mode) {
            case STRICT -> nearest;
            case FIXED -> Math.max(nearest, 0);
        };
    }

    private static double harmonicMean(double one, double other, Mode mode) {
        double mean = 2 * one * other / (one + other);
        return switch (mode) {
            case STRICT -> mean;
            case FIXED -> one + other == 0 ? 0 : mean;
        };
    }
}
