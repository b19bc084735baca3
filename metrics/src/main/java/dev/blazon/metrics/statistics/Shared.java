package dev.blazon.metrics.statistics;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a caption shares with another text of its picture, such as the alt text it is to replace. The definitions are
/// our own.
///
/// @param words distinct words of both over distinct words of either (Jaccard); NaN where both are empty
/// @param nouns the share of the other text's distinct nouns that the caption names; NaN where it has none
/// @param length the caption's words over the other's; NaN where the other is empty
/// @param same whether both are the same words in the same order
public record Shared(double words, double nouns, double length, boolean same) {

    /// @param caption in words
    /// @param captionNouns their base forms
    /// @param other in words
    public static Shared of(
            List<String> caption, List<String> captionNouns, List<String> other, List<String> otherNouns) {
        Set<String> either = new HashSet<>(caption);
        either.addAll(other);
        Set<String> both = new HashSet<>(caption);
        both.retainAll(new HashSet<>(other));
        Set<String> wanted = new HashSet<>(otherNouns);
        Set<String> kept = new HashSet<>(wanted);
        kept.retainAll(new HashSet<>(captionNouns));
        return new Shared(
                share(both.size(), either.size()),
                share(kept.size(), wanted.size()),
                share(caption.size(), other.size()),
                caption.equals(other));
    }

    private static double share(int part, int whole) {
        return whole == 0 ? Double.NaN : (double) part / whole;
    }
}
