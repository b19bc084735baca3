package dev.blazon.metrics.diversity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Self-BLEU (Zhu et al., "Texygen", 2018): the mean sentence BLEU of each text against all others, as NLTK computes
/// it with smoothing method 1. The more alike the texts, the higher.
public final class SelfBleu {
    private static final double SMOOTHED = 0.1;

    private SelfBleu() {}

    /// @param texts in words, two or more
    /// @param order the longest n-grams, 1 or more, weighted alike
    /// @return 0 to 1
    public static double of(List<List<String>> texts, int order) {
        if (texts.size() < 2 || order < 1) {
            throw new IllegalArgumentException(
                    "There are " + texts.size() + " texts and the order is " + order + ", must be at least 2 and 1");
        }
        double sum = 0;
        for (int text = 0; text < texts.size(); text++) {
            List<List<String>> others = new ArrayList<>(texts);
            sum += bleu(others.remove(text), others, order);
        }
        return sum / texts.size();
    }

    private static double bleu(List<String> text, List<List<String>> references, int order) {
        double logs = 0;
        for (int n = 1; n <= order; n++) {
            int hits = hits(text, references, n);
            int all = Math.max(1, text.size() - n + 1);
            if (n == 1 && hits == 0) {
                return 0;
            }
            logs += Math.log((hits == 0 ? SMOOTHED : hits) / all) / order;
        }
        return brevity(text.size(), references) * Math.exp(logs);
    }

    private static int hits(List<String> text, List<List<String>> references, int n) {
        Map<List<String>, Integer> most = new HashMap<>();
        references.forEach(
                reference -> counts(reference, n).forEach((gram, count) -> most.merge(gram, count, Math::max)));
        return counts(text, n).entrySet().stream()
                .mapToInt(own -> Math.min(own.getValue(), most.getOrDefault(own.getKey(), 0)))
                .sum();
    }

    private static Map<List<String>, Integer> counts(List<String> text, int n) {
        Map<List<String>, Integer> counts = new HashMap<>();
        for (int at = 0; at + n <= text.size(); at++) {
            counts.merge(text.subList(at, at + n), 1, Integer::sum);
        }
        return counts;
    }

    /// Against the closest length, the shorter of two.
    private static double brevity(int length, List<List<String>> references) {
        int closest = references.getFirst().size();
        for (List<String> reference : references) {
            int nearer = Math.abs(reference.size() - length) - Math.abs(closest - length);
            if (nearer < 0 || nearer == 0 && reference.size() < closest) {
                closest = reference.size();
            }
        }
        return length > closest ? 1 : Math.exp(1 - (double) closest / length);
    }
}
