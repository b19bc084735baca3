package dev.blazon.metrics.statistics;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Counts the pieces into which T5 and its kin cut a text: the best way to build each word of pieces, by the sum of
/// their log-probabilities (Kudo, "Subword Regularization", 2018, as SentencePiece does it). The pieces are the user's.
/// Threads may share one.
///
/// A text is brought into Unicode's form NFKC, as SentencePiece's own table does but for few signs; each word begins
/// with `▁`. Signs that no piece has are unknown; neighbouring ones count as one.
public final class Unigram {
    private static final char BLANK = '\u2581';
    /// How much less likely than all pieces an unknown sign is, as in SentencePiece.
    private static final double UNKNOWN = 10;

    private static final int MOST_KNOWN = 200_000;

    private final Map<String, Double> pieces;
    private final double unknown;
    private final int longest;
    private final Map<String, Integer> words = new ConcurrentHashMap<>();

    /// @param pieces with their log-probabilities; one or more
    public Unigram(Map<String, Double> pieces) {
        if (pieces.isEmpty()) {
            throw new IllegalArgumentException("There is no piece, must be one or more.");
        }
        this.pieces = Map.copyOf(pieces);
        this.unknown =
                pieces.values().stream().mapToDouble(Double::doubleValue).min().orElseThrow() - UNKNOWN;
        this.longest = pieces.keySet().stream().mapToInt(String::length).max().orElseThrow();
    }

    /// @return how many pieces, without marks of the end
    public int count(String text) {
        int count = 0;
        for (String word : Normalizer.normalize(text, Normalizer.Form.NFKC).split("\\s+")) {
            if (!word.isEmpty()) {
                count += known(BLANK + word);
            }
        }
        return count;
    }

    private int known(String word) {
        Integer known = words.get(word);
        if (known != null) {
            return known;
        }
        int count = best(word);
        if (words.size() < MOST_KNOWN) {
            words.put(word, count);
        }
        return count;
    }

    /// Viterbi: the likeliest way to each place of the word, and how many pieces it has.
    private int best(String word) {
        int length = word.length();
        double[] scores = new double[length + 1];
        int[] counts = new int[length + 1];
        boolean[] endsUnknown = new boolean[length + 1];
        Arrays.fill(scores, 1, length + 1, Double.NEGATIVE_INFINITY);
        for (int from = 0; from < length; from = word.offsetByCodePoints(from, 1)) {
            int next = word.offsetByCodePoints(from, 1);
            boolean single = false;
            for (int to = next; to <= Math.min(length, from + longest); to = after(word, to)) {
                Double piece = pieces.get(word.substring(from, to));
                if (piece != null) {
                    single |= to == next;
                    if (scores[from] + piece > scores[to]) {
                        scores[to] = scores[from] + piece;
                        counts[to] = counts[from] + 1;
                        endsUnknown[to] = false;
                    }
                }
            }
            if (!single && scores[from] + unknown > scores[next]) {
                scores[next] = scores[from] + unknown;
                counts[next] = counts[from] + (endsUnknown[from] ? 0 : 1);
                endsUnknown[next] = true;
            }
        }
        return counts[length];
    }

    private static int after(String word, int at) {
        return at < word.length() ? word.offsetByCodePoints(at, 1) : at + 1;
    }
}
