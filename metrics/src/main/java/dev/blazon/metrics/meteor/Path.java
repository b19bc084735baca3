package dev.blazon.metrics.meteor;

import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// A partial alignment on the way from left to right over the reference.
final class Path {
    /// More matched words, then fewer chunks, then a smaller distance.
    static final Comparator<Path> BEST_FIRST = Path::compare;

    private static final int NONE = -1;

    private final long[] used;
    private final long[] ownUsed;
    private @Nullable Pick picks;
    private int matched;
    private int chunks;
    private int distance;
    private int next;
    private int chunkEnd = NONE;

    /// A match and those picked before it.
    record Pick(Match match, @Nullable Pick before) {}

    Path(int words, int ownWords) {
        used = new long[(words >> 6) + 1];
        ownUsed = new long[(ownWords >> 6) + 1];
    }

    private Path(Path other) {
        used = other.used.clone();
        ownUsed = other.ownUsed.clone();
        picks = other.picks;
        matched = other.matched;
        chunks = other.chunks;
        distance = other.distance;
        next = other.next;
        chunkEnd = other.chunkEnd;
    }

    private static int compare(Path one, Path other) {
        if (one.matched != other.matched) {
            return Integer.compare(other.matched, one.matched);
        }
        return one.chunks != other.chunks
                ? Integer.compare(one.chunks, other.chunks)
                : Integer.compare(one.distance, other.distance);
    }

    /// The first word of the reference that is not decided.
    int next() {
        return next;
    }

    boolean isUsed(int word) {
        return isIn(used, word);
    }

    boolean isFree(Match match) {
        return isFree(used, match.start(), match.length()) && isFree(ownUsed, match.ownStart(), match.ownLength());
    }

    void reserve(Match match) {
        mark(used, match.start(), match.length());
        mark(ownUsed, match.ownStart(), match.ownLength());
    }

    /// Takes a match whose words were reserved.
    void take(Match match) {
        add(match);
        distance += distance(match);
    }

    /// A path of its own with the match. The distance goes to this one, and so to all that fork from it later, as in
    /// the
    /// reference.
    Path fork(Match match) {
        Path fork = new Path(this);
        fork.reserve(match);
        fork.add(match);
        distance += distance(match);
        return fork;
    }

    void skip() {
        close();
        next++;
    }

    /// Ends the chunk that is open.
    void close() {
        if (chunkEnd != NONE) {
            chunks++;
            chunkEnd = NONE;
        }
    }

    private void add(Match match) {
        picks = new Pick(match, picks);
        matched += weight(match.stage(), match.length()) + weight(match.stage(), match.ownLength());
        if (chunkEnd != NONE && match.ownStart() != chunkEnd) {
            chunks++;
        }
        next = match.start() + match.length();
        chunkEnd = match.ownStart() + match.ownLength();
    }

    /// Halves are cut off after each addition in the reference.
    private static int weight(int stage, int words) {
        return stage == 0 ? words : words / 2;
    }

    private static int distance(Match match) {
        return Math.abs(match.start() - match.ownStart());
    }

    /// By their start in the reference; null elsewhere.
    Match[] matches(int words) {
        Match[] matches = new Match[words];
        for (Pick pick = picks; pick != null; pick = pick.before()) {
            matches[pick.match().start()] = pick.match();
        }
        return matches;
    }

    private static boolean isIn(long[] bits, int at) {
        return (bits[at >> 6] >>> at & 1) != 0;
    }

    private static boolean isFree(long[] bits, int from, int length) {
        for (int at = from; at < from + length; at++) {
            if (isIn(bits, at)) {
                return false;
            }
        }
        return true;
    }

    private static void mark(long[] bits, int from, int length) {
        for (int at = from; at < from + length; at++) {
            bits[at >> 6] |= 1L << at;
        }
    }

    @Override
    public String toString() {
        return "next " + next + " matched " + matched + " chunks " + chunks + " distance " + distance + " used "
                + Arrays.toString(used);
    }
}
