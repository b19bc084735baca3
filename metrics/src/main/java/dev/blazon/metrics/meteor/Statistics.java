package dev.blazon.metrics.meteor;

/// What was counted of one or many aligned pairs, in the order of the reference program's line of 23 numbers: words of
/// the hypothesis and the reference, function words of both; for each stage matched content words of both and matched
/// function words of both; chunks, matched words of both.
///
/// @param counts 23 of them
record Statistics(long[] counts) {
    static final int SIZE = 23;
    static final int PARTS = 6;
    private static final double ALPHA = 0.85;
    private static final double BETA = 0.2;
    private static final double GAMMA = 0.6;
    private static final double DELTA = 0.75;
    private static final double[] WEIGHTS = {1.0, 0.6, 0.8, 0.6};
    private static final int FUNCTION = 2;
    private static final int STAGES = 4;
    private static final int CHUNKS = 20;
    private static final int MATCHED = 21;

    static Statistics of(int[] own, int[] other, Match[] matches, Lexicon lexicon) {
        long[] counts = new long[SIZE];
        counts[0] = own.length;
        counts[1] = other.length;
        for (int word : own) {
            counts[FUNCTION] += lexicon.isFunction(word) ? 1 : 0;
        }
        for (int word : other) {
            counts[FUNCTION + 1] += lexicon.isFunction(word) ? 1 : 0;
        }
        for (Match match : matches) {
            if (match != null) {
                count(own, match.ownStart(), match.ownLength(), lexicon, counts, 0, match.stage());
                count(other, match.start(), match.length(), lexicon, counts, 1, match.stage());
            }
        }
        counts[CHUNKS] = chunks(matches);
        return new Statistics(counts);
    }

    private static void count(int[] words, int from, int length, Lexicon lexicon, long[] counts, int side, int stage) {
        for (int at = from; at < from + length; at++) {
            counts[STAGES + 4 * stage + side + (lexicon.isFunction(words[at]) ? 2 : 0)]++;
        }
        counts[MATCHED + side] += length;
    }

    /// Stretches of words that stand in the same order on both sides without a gap.
    private static int chunks(Match[] matches) {
        int chunks = 0;
        int end = -1;
        int word = 0;
        while (word < matches.length) {
            Match match = matches[word];
            if (match == null) {
                end = -1;
                word++;
            } else {
                chunks += match.ownStart() == end ? 0 : 1;
                end = match.ownStart() + match.ownLength();
                word += match.length();
            }
        }
        return chunks;
    }

    /// Adds to sums over a corpus. The one chunk of a pair whose words all match is no fragmentation.
    void addTo(long[] sums) {
        for (int at = 0; at < SIZE; at++) {
            sums[at] += at == CHUNKS ? effectiveChunks() : counts[at];
        }
    }

    private long effectiveChunks() {
        boolean whole = counts[MATCHED] == counts[0] && counts[MATCHED + 1] == counts[1];
        return whole && counts[CHUNKS] == 1 ? 0 : counts[CHUNKS];
    }

    double score() {
        return score(parts());
    }

    /// What the score is made of, so that draws of many pairs have little to add up: of both sides the weight of
    /// matched
    /// words and of all words, the number of matched words on average, chunks.
    double[] parts() {
        long[] own = new long[SIZE];
        addTo(own);
        return parts(own);
    }

    static double[] parts(long[] sums) {
        return new double[] {
            matched(sums, 0),
            all(sums, 0),
            matched(sums, 1),
            all(sums, 1),
            (sums[MATCHED] + sums[MATCHED + 1]) / 2.0,
            sums[CHUNKS]
        };
    }

    static double score(double[] parts) {
        double precision = parts[0] / parts[1];
        double recall = parts[2] / parts[3];
        double mean = 1 / ((1 - ALPHA) / precision + ALPHA / recall);
        double fragmentation = parts[5] / parts[4];
        double score = mean * (1 - GAMMA * Math.pow(fragmentation, BETA));
        return Double.isNaN(score) ? 0 : Math.max(0, score);
    }

    private static double matched(long[] sums, int side) {
        double content = 0;
        double function = 0;
        for (int stage = 0; stage < WEIGHTS.length; stage++) {
            content += WEIGHTS[stage] * DELTA * sums[STAGES + 4 * stage + side];
            function += WEIGHTS[stage] * (1 - DELTA) * sums[STAGES + 4 * stage + 2 + side];
        }
        return content + function;
    }

    private static double all(long[] sums, int side) {
        return DELTA * (sums[side] - sums[FUNCTION + side]) + (1 - DELTA) * sums[FUNCTION + side];
    }
}
