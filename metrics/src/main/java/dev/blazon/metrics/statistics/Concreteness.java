package dev.blazon.metrics.statistics;

import dev.blazon.metrics.wordnet.Morphy;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How concrete words are, after a list of ratings such as that of Brysbaert, Warriner and Kuperman (2014), 1 for
/// abstract to 5 for concrete. The definition is our own: the mean rating of a text's words that the list has, as they
/// stand, or else as nouns or verbs in their base form (WordNet's Morphy). Expressions of several words are not looked
/// for.
public final class Concreteness {
    private final Map<String, Double> ratings = new HashMap<>();
    private final Morphy nouns = Morphy.nouns();
    private final Morphy verbs = Morphy.verbs();

    public Concreteness(Map<String, Double> ratings) {
        ratings.forEach((word, rating) -> this.ratings.put(word.toLowerCase(Locale.ROOT), rating));
    }

    /// @param mean NaN where no word is known
    /// @param known how many words the list has
    public record OfText(double mean, int known) {}

    /// @param words in lower case
    public OfText of(List<String> words) {
        double sum = 0;
        int known = 0;
        for (String word : words) {
            Double rating = rating(word);
            if (rating != null) {
                sum += rating;
                known++;
            }
        }
        return new OfText(known == 0 ? Double.NaN : sum / known, known);
    }

    private @Nullable Double rating(String word) {
        Double own = ratings.get(word);
        Double noun = own == null ? ratings.get(nouns.base(word)) : own;
        return noun == null ? ratings.get(verbs.base(word)) : noun;
    }
}
