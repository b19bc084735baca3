package dev.blazon.metrics.meteor;

import java.util.ArrayList;
import java.util.List;

/// All matches of two texts, in the order of the reference program: by their start in the reference, then by stage,
/// then
/// by their start in the hypothesis.
final class Matches {
    private final int own;
    private final int words;
    private final Match[] all;
    private final int[] firsts;

    private Matches(int own, int words, List<Match> found) {
        this.own = own;
        this.words = words;
        this.firsts = new int[words + 2];
        this.all = new Match[found.size()];
        for (Match match : found) {
            firsts[match.start() + 2]++;
        }
        for (int start = 2; start < firsts.length; start++) {
            firsts[start] += firsts[start - 1];
        }
        for (Match match : found) {
            all[firsts[match.start() + 1]++] = match;
        }
    }

    /// @param own numbers of the hypothesis' words
    /// @param other numbers of the reference's words
    static Matches of(int[] own, int[] other, Lexicon lexicon, Paraphrases paraphrases) {
        List<Match> found = new ArrayList<>();
        boolean identical = areEqual(own, other, lexicon);
        for (int start = 0; start < other.length; start++) {
            for (int ownStart = 0; ownStart < own.length; ownStart++) {
                if (lexicon.equal(own[ownStart], other[start])) {
                    found.add(new Match(0, start, 1, ownStart, 1));
                }
            }
        }
        if (!identical) {
            addSimilar(own, other, lexicon, found);
            paraphrases.match(own, other, lexicon, found);
        }
        return new Matches(own.length, other.length, found);
    }

    /// Matches of stems, then those of synonyms. A pair of words may have both.
    private static void addSimilar(int[] own, int[] other, Lexicon lexicon, List<Match> found) {
        List<Match> synonyms = new ArrayList<>();
        for (int start = 0; start < other.length; start++) {
            for (int ownStart = 0; ownStart < own.length; ownStart++) {
                if (lexicon.sameStem(own[ownStart], other[start])) {
                    found.add(new Match(1, start, 1, ownStart, 1));
                }
                if (lexicon.synonyms(own[ownStart], other[start])) {
                    synonyms.add(new Match(2, start, 1, ownStart, 1));
                }
            }
        }
        found.addAll(synonyms);
    }

    private static boolean areEqual(int[] own, int[] other, Lexicon lexicon) {
        for (int at = 0; at < own.length && own.length == other.length; at++) {
            if (!lexicon.equal(own[at], other[at])) {
                return false;
            }
        }
        return own.length == other.length;
    }

    /// How many words the hypothesis has.
    int ownWords() {
        return own;
    }

    /// How many words the reference has.
    int words() {
        return words;
    }

    /// The place of the first match that starts at a word of the reference, or of the first after it.
    int first(int start) {
        return firsts[start];
    }

    /// @param place from [#first] of a word to before that of the next one
    Match at(int place) {
        return all[place];
    }

    /// The matches that nothing competes with, by their start in the reference; null elsewhere.
    Match[] certain() {
        int[] covered = new int[words];
        int[] ownCovered = new int[own];
        for (Match match : all) {
            for (int at = 0; at < match.length(); at++) {
                covered[match.start() + at]++;
            }
            for (int at = 0; at < match.ownLength(); at++) {
                ownCovered[match.ownStart() + at]++;
            }
        }
        Match[] certain = new Match[words];
        for (int start = 0; start < words; start++) {
            if (firsts[start + 1] - firsts[start] == 1) {
                Match match = all[firsts[start]];
                if (once(covered, match.start(), match.length())
                        && once(ownCovered, match.ownStart(), match.ownLength())) {
                    certain[start] = match;
                }
            }
        }
        return certain;
    }

    private static boolean once(int[] covered, int from, int length) {
        for (int at = from; at < from + length; at++) {
            if (covered[at] != 1) {
                return false;
            }
        }
        return true;
    }
}
