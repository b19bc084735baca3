package dev.blazon.metrics.diversity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The measure of textual lexical diversity (McCarthy and Jarvis 2010), as the package `lexical_diversity` has it: how
/// many words it takes on average until the share of distinct ones falls below 0.72, read forwards and backwards. A
/// stretch has ten words or more, and the last one counts in part.
public final class Mtld {
    private static final double THRESHOLD = 0.72;
    private static final int SHORTEST = 10;

    private Mtld() {}

    /// @return 0 for a text in which no word comes twice, as for one without words
    public static double of(List<String> words) {
        return (oneWay(words) + oneWay(words.reversed())) / 2;
    }

    private static double oneWay(List<String> words) {
        double factors = 0;
        Set<String> distinct = new HashSet<>();
        int length = 0;
        for (int at = 0; at < words.size(); at++) {
            distinct.add(words.get(at));
            length++;
            double share = (double) distinct.size() / length;
            if (at + 1 == words.size()) {
                factors += (1 - share) / (1 - THRESHOLD);
            } else if (share < THRESHOLD && length >= SHORTEST) {
                factors++;
                distinct.clear();
                length = 0;
            }
        }
        return factors == 0 ? 0 : words.size() / factors;
    }
}
