package dev.blazon.metrics.diversity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The share of n-grams of texts that are distinct: Div-n where the texts are the captions of one image (Shetty et al.,
/// "Speaking the Same Language", 2017), distinct-n where they are a corpus (Li et al. 2016). Some divide by the words
/// of
/// the texts, some by their n-grams; both are given.
///
/// @param overWords 0 for no words, as are the others
/// @param overNGrams at least as large as the other
public record DistinctNGrams(double overWords, double overNGrams) {

    /// @param texts in words; no n-gram reaches from one into the next
    /// @param order 1 or more
    public static DistinctNGrams of(List<List<String>> texts, int order) {
        if (order < 1) {
            throw new IllegalArgumentException("order is " + order + ", must be at least 1");
        }
        Set<List<String>> distinct = new HashSet<>();
        long words = 0;
        long grams = 0;
        for (List<String> text : texts) {
            words += text.size();
            for (int at = 0; at + order <= text.size(); at++) {
                distinct.add(text.subList(at, at + order));
                grams++;
            }
        }
        return new DistinctNGrams(
                words == 0 ? 0 : (double) distinct.size() / words, grams == 0 ? 0 : (double) distinct.size() / grams);
    }
}
