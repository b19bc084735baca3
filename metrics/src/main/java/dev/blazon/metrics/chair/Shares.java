package dev.blazon.metrics.chair;

import dev.blazon.metrics.Scores;
import dev.blazon.metrics.Signature;
import java.util.stream.IntStream;

/// So many of so many, for each image; the corpus score is the share of the sums. Nothing of nothing is 0.
final class Shares {
    private final int[] parts;
    private final int[] wholes;

    Shares(int images) {
        parts = new int[images];
        wholes = new int[images];
    }

    void set(int image, int part, int whole) {
        parts[image] = part;
        wholes[image] = whole;
    }

    Scores scores(Signature signature) {
        int[] all = IntStream.range(0, parts.length).toArray();
        double[] samples = IntStream.of(all)
                .mapToDouble(image -> share(parts[image], wholes[image]))
                .toArray();
        return Scores.of(signature, corpus(all), samples, this::corpus);
    }

    private double corpus(int[] picks) {
        long part = 0;
        long whole = 0;
        for (int image : picks) {
            part += parts[image];
            whole += wholes[image];
        }
        return share(part, whole);
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
