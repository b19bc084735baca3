package dev.blazon.metrics.overlap;

import dev.blazon.metrics.text.Tokens;

/// ROUGE-L (Lin 2004) as the COCO caption evaluation has it: the best precision and the best recall over the
/// references,
/// each perhaps of another one, with beta 1.2. An empty text counts as one empty word there.
final class RougeL {
    private static final double BETA_SQUARED = 1.2 * 1.2;

    private RougeL() {}

    static double score(Tokens candidates, int candidate, Tokens references, int from, int to) {
        double precision = 0;
        double recall = 0;
        for (int reference = from; reference < to; reference++) {
            double common = common(candidates, candidate, references, reference);
            precision = Math.max(precision, common / Math.max(1, candidates.length(candidate)));
            recall = Math.max(recall, common / Math.max(1, references.length(reference)));
        }
        return precision == 0 || recall == 0
                ? 0
                : (1 + BETA_SQUARED) * precision * recall / (recall + BETA_SQUARED * precision);
    }

    /// The length of the longest common subsequence.
    private static int common(Tokens left, int one, Tokens right, int other) {
        int rows = left.length(one);
        int columns = right.length(other);
        if (rows == 0 || columns == 0) {
            return rows == columns ? 1 : 0;
        }
        int[] lengths = new int[columns + 1];
        for (int row = 0; row < rows; row++) {
            int word = left.id(left.start(one) + row);
            int diagonal = 0;
            for (int column = 1; column <= columns; column++) {
                int above = lengths[column];
                lengths[column] = right.id(right.start(other) + column - 1) == word
                        ? diagonal + 1
                        : Math.max(above, lengths[column - 1]);
                diagonal = above;
            }
        }
        return lengths[columns];
    }
}
