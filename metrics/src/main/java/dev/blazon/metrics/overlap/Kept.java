package dev.blazon.metrics.overlap;

import dev.blazon.metrics.text.CutSet;
import dev.blazon.metrics.text.Tokens;

/// The n-grams of a set. Those of small sets are kept for the second pass; those of large ones, which would take many
/// times the memory of the texts, are counted again.
final class Kept {
    private static final long MOST_WORDS = 4_000_000;

    private final CutSet set;
    private final WordParts words;
    private final NGrams[][] references;
    private final NGrams[] hypotheses;
    private final boolean small;

    Kept(CutSet set, WordParts words) {
        this.set = set;
        this.words = words;
        this.small = length(set.references()) + length(set.hypotheses()) <= MOST_WORDS;
        this.references = new NGrams[small ? set.size() : 0][];
        this.hypotheses = new NGrams[small ? set.size() : 0];
    }

    private static long length(Tokens texts) {
        return texts.size() == 0 ? 0 : texts.end(texts.size() - 1);
    }

    /// Each image is asked for by one thread at a time.
    NGrams hypothesis(int image) {
        if (!small) {
            return grams(set.hypotheses(), image);
        }
        if (hypotheses[image] == null) {
            hypotheses[image] = grams(set.hypotheses(), image);
        }
        return hypotheses[image];
    }

    /// Each image is asked for by one thread at a time.
    NGrams[] references(int image) {
        if (!small) {
            return counted(image);
        }
        if (references[image] == null) {
            references[image] = counted(image);
        }
        return references[image];
    }

    private NGrams[] counted(int image) {
        int from = set.firstReference()[image];
        NGrams[] all = new NGrams[set.firstReference()[image + 1] - from];
        for (int reference = 0; reference < all.length; reference++) {
            all[reference] = grams(set.references(), from + reference);
        }
        return all;
    }

    private NGrams grams(Tokens texts, int text) {
        return new NGrams(words.of(texts, text), words.words());
    }
}
