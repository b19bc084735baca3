package dev.blazon.metrics.overlap;

import dev.blazon.metrics.Scores;
import dev.blazon.metrics.Signature;
import dev.blazon.metrics.Together;
import java.util.ArrayList;
import java.util.List;

/// BLEU-1 to BLEU-4 (Papineni et al. 2002) as the COCO caption evaluation has it: n-grams clipped at the largest count
/// in one reference, the closest reference length (the shorter of two), no smoothing but 1e-15 and 1e-9 against
/// division by zero.
final class Bleu {
    private static final double TINY = 1e-15;
    private static final double SMALL = 1e-9;

    private final int[] candidateLength;
    private final int[] referenceLength;
    /// Four numbers an image, one for each order. A draw of very many images reads them in turn.
    private final int[] correct;

    Bleu(int images) {
        candidateLength = new int[images];
        referenceLength = new int[images];
        correct = new int[images * NGrams.MOST];
    }

    /// Each image is counted once, by any thread.
    void count(int image, NGrams candidate, NGrams[] references) {
        int length = candidate.words();
        int closest = references[0].words();
        for (NGrams reference : references) {
            int nearer = Math.abs(reference.words() - length) - Math.abs(closest - length);
            if (nearer < 0 || nearer == 0 && reference.words() < closest) {
                closest = reference.words();
            }
        }
        candidateLength[image] = length;
        referenceLength[image] = closest;
        for (int order = 0; order < NGrams.MOST; order++) {
            correct[image * NGrams.MOST + order] = clipped(order, candidate, references);
        }
    }

    private static int clipped(int order, NGrams candidate, NGrams[] references) {
        long[] keys = candidate.keys(order);
        int[] most = new int[keys.length];
        for (NGrams reference : references) {
            long[] others = reference.keys(order);
            int other = 0;
            for (int at = 0; at < keys.length; at++) {
                while (other < others.length && others[other] < keys[at]) {
                    other++;
                }
                if (other < others.length && others[other] == keys[at]) {
                    most[at] = Math.max(most[at], reference.counts(order)[other]);
                }
            }
        }
        int hits = 0;
        for (int at = 0; at < keys.length; at++) {
            hits += Math.min(most[at], candidate.counts(order)[at]);
        }
        return hits;
    }

    /// @param base signature of all four, without their names
    List<Scores> scores(Signature base) {
        int images = candidateLength.length;
        double[][] samples = new double[NGrams.MOST][images];
        long[] guess = new long[NGrams.MOST];
        long[] right = new long[NGrams.MOST];
        long candidates = 0;
        long references = 0;
        for (int image = 0; image < images; image++) {
            candidates += candidateLength[image];
            references += referenceLength[image];
            long[] own = new long[NGrams.MOST];
            long[] hits = new long[NGrams.MOST];
            for (int order = 0; order < NGrams.MOST; order++) {
                hits[order] = correct[image * NGrams.MOST + order];
                own[order] = Math.max(0, candidateLength[image] - order);
                guess[order] += own[order];
                right[order] += hits[order];
            }
            double[] one = bleu(hits, own, candidateLength[image], referenceLength[image]);
            for (int order = 0; order < NGrams.MOST; order++) {
                samples[order][image] = one[order];
            }
        }
        double[] corpus = bleu(right, guess, candidates, references);
        Together together = new Together(this::corpus);
        List<Scores> scores = new ArrayList<>();
        for (int order = 0; order < NGrams.MOST; order++) {
            scores.add(Scores.of(
                    new Signature("Bleu_" + (order + 1), base.facts()),
                    images == 0 ? 0 : corpus[order],
                    samples[order],
                    together.at(order)));
        }
        return scores;
    }

    private double[] corpus(int[] picks) {
        long[] guess = new long[NGrams.MOST];
        long[] right = new long[NGrams.MOST];
        long candidates = 0;
        long references = 0;
        for (int image : picks) {
            candidates += candidateLength[image];
            references += referenceLength[image];
            for (int order = 0; order < NGrams.MOST; order++) {
                guess[order] += Math.max(0, candidateLength[image] - order);
                right[order] += correct[image * NGrams.MOST + order];
            }
        }
        return bleu(right, guess, candidates, references);
    }

    private static double[] bleu(long[] hits, long[] guesses, long candidate, long reference) {
        double[] scores = new double[NGrams.MOST];
        double product = 1;
        double ratio = (candidate + TINY) / (reference + SMALL);
        double brevity = ratio < 1 ? Math.exp(1 - 1 / ratio) : 1;
        for (int order = 0; order < NGrams.MOST; order++) {
            product *= (hits[order] + TINY) / (guesses[order] + SMALL);
            scores[order] = Math.pow(product, 1.0 / (order + 1)) * brevity;
        }
        return scores;
    }
}
