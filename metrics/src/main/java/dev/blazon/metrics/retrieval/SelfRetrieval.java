package dev.blazon.metrics.retrieval;

import dev.blazon.metrics.Mode;
import dev.blazon.metrics.Scores;
import dev.blazon.metrics.Signature;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Whether a caption tells its image from others: the share of captions that are more alike to their own image
/// than to each other one, times 100. The caption with a number is that of the image with the same number. A tie
/// is no success, so that captions which fit everything alike gain nothing.
///
/// TrueMatch (Gaur et al., "No Detail Left Behind: Revisiting Self-Retrieval for Fine-Grained Image Captioning",
/// 2024) has bags of three, five and seven similar images; RD100 has 99 random distractors for each image.
public final class SelfRetrieval {
    private static final int VERSION = 1;

    private SelfRetrieval() {}

    /// `self_retrieval_in_bags`; a sample for each caption of each bag, in order.
    ///
    /// @param captions queries, whose items are the images
    /// @param bags images that are searched together, equally many in each
    /// @throws IllegalArgumentException when bags differ in size, or one has an image twice or an unknown one
    public static Scores inBags(Similarities captions, List<int[]> bags) {
        requireSquare(captions);
        int size = bags.isEmpty() ? 0 : bags.getFirst().length;
        for (int bag = 0; bag < bags.size(); bag++) {
            int[] images = bags.get(bag);
            if (images.length != size
                    || Arrays.stream(images).distinct().count() < size
                    || Arrays.stream(images).anyMatch(image -> image < 0 || image >= captions.items())) {
                throw new IllegalArgumentException("[bag " + bag + "] It holds " + Arrays.toString(images)
                        + ", must hold " + size + " different images from 0 to " + (captions.items() - 1) + ".");
            }
        }
        int[] all = bags.stream().flatMapToInt(Arrays::stream).toArray();
        double[] samples = IntStream.range(0, all.length)
                .parallel()
                .mapToDouble(at -> found(captions, all[at], bags.get(at / size)))
                .toArray();
        return Scores.meanOf(
                Signature.of("self_retrieval_in_bags", VERSION, Mode.STRICT)
                        .with("bags", Integer.toString(bags.size()))
                        .with("size", Integer.toString(size))
                        .with("ties", "fail"),
                samples);
    }

    /// `self_retrieval_among_random`; a sample for each caption. Distractors are drawn for each caption, without
    /// repetition, by a generator of its own.
    ///
    /// @param distractors 99 for RD100
    /// @throws IllegalArgumentException when there are fewer other images
    public static Scores amongRandom(Similarities captions, int distractors, long seed) {
        requireSquare(captions);
        if (distractors < 1 || distractors > captions.items() - 1) {
            throw new IllegalArgumentException("[self-retrieval] There are to be " + distractors
                    + " distractors, must be 1 to " + (captions.items() - 1) + ", the number of other images.");
        }
        double[] samples = IntStream.range(0, captions.queries())
                .parallel()
                .mapToDouble(own -> found(captions, own, others(own, captions.items(), distractors, seed)))
                .toArray();
        return Scores.meanOf(
                Signature.of("self_retrieval_among_random", VERSION, Mode.STRICT)
                        .with("distractors", Integer.toString(distractors))
                        .with("seed", Long.toString(seed))
                        .with("ties", "fail"),
                samples);
    }

    private static void requireSquare(Similarities captions) {
        if (captions.queries() != captions.items()) {
            throw new IllegalArgumentException("[self-retrieval] There are " + captions.queries() + " captions and "
                    + captions.items() + " images, must be one caption for each image.");
        }
    }

    private static double found(Similarities captions, int own, int[] images) {
        double similarity = captions.of(own, own);
        boolean best = !Double.isNaN(similarity);
        for (int image : images) {
            best &= image == own || captions.of(own, image) < similarity;
        }
        return best ? 100 : 0;
    }

    /// Floyd's draw of different numbers, of all but the image's own.
    private static int[] others(int own, int images, int wanted, long seed) {
        SplittableRandom random = new SplittableRandom(new SplittableRandom(seed ^ (long) own << 32).nextLong());
        boolean[] taken = new boolean[images];
        int[] drawn = new int[wanted];
        for (int at = 0; at < wanted; at++) {
            int last = images - 1 - wanted + at;
            int one = random.nextInt(last + 1);
            int number = taken[one] ? last : one;
            taken[number] = true;
            drawn[at] = number < own ? number : number + 1;
        }
        return drawn;
    }
}
