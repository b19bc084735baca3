package dev.blazon.metrics.overlap;

/// CIDEr (Vedantam et al. 2015), plain and as CIDEr-D with clipping and a penalty for another length. What the COCO
/// caption evaluation calls CIDEr is CIDEr-D. Term frequencies are raw counts there, and the length is that of the
/// bigrams.
final class Cider {
    /// Logarithms of smaller counts are worked out once.
    private static final int COMMON = 4096;

    private static final double TWO_SIGMA_SQUARED = 2 * 6.0 * 6.0;

    private final Frequencies frequencies;
    private final double logDocuments;
    private final double[] logs = new double[COMMON];

    /// @param documents of which the frequencies are
    Cider(Frequencies frequencies, double documents) {
        this.frequencies = frequencies;
        this.logDocuments = Math.log(documents);
        for (int count = 1; count < COMMON; count++) {
            logs[count] = Math.log(count);
        }
    }

    /// Both scores of an image.
    ///
    /// @param clipped CIDEr-D
    record Pair(double clipped, double plain) {}

    /// A text's weights.
    private final class Vector {
        private final NGrams grams;
        private final double[][] weights = new double[NGrams.MOST][];
        private final double[] norms = new double[NGrams.MOST];

        Vector(NGrams grams) {
            this.grams = grams;
            for (int order = 0; order < NGrams.MOST; order++) {
                long[] keys = grams.keys(order);
                int[] documents = frequencies.of(keys);
                double[] own = new double[keys.length];
                double sum = 0;
                for (int at = 0; at < keys.length; at++) {
                    own[at] = grams.counts(order)[at] * (logDocuments - log(documents[at]));
                    sum += own[at] * own[at];
                }
                weights[order] = own;
                norms[order] = Math.sqrt(sum);
            }
        }

        int length() {
            return Math.max(0, grams.words() - 1);
        }
    }

    private double log(int count) {
        return count < COMMON ? logs[count] : Math.log(count);
    }

    Pair score(NGrams candidate, NGrams[] references) {
        Vector own = new Vector(candidate);
        double clipped = 0;
        double plain = 0;
        for (NGrams reference : references) {
            Vector other = new Vector(reference);
            double delta = own.length() - other.length();
            double penalty = Math.exp(-delta * delta / TWO_SIGMA_SQUARED);
            for (int order = 0; order < NGrams.MOST; order++) {
                Pair similar = similarity(order, own, other);
                clipped += similar.clipped() * penalty;
                plain += similar.plain();
            }
        }
        double scale = 10.0 / NGrams.MOST / references.length;
        return new Pair(clipped * scale, plain * scale);
    }

    private static Pair similarity(int order, Vector own, Vector other) {
        long[] keys = own.grams.keys(order);
        long[] others = other.grams.keys(order);
        double clipped = 0;
        double plain = 0;
        int at = 0;
        int there = 0;
        while (at < keys.length && there < others.length) {
            if (keys[at] < others[there]) {
                at++;
            } else if (keys[at] > others[there]) {
                there++;
            } else {
                double mine = own.weights[order][at++];
                double theirs = other.weights[order][there++];
                clipped += Math.min(mine, theirs) * theirs;
                plain += mine * theirs;
            }
        }
        double norms = own.norms[order] * other.norms[order];
        return norms == 0 ? new Pair(clipped, plain) : new Pair(clipped / norms, plain / norms);
    }
}
