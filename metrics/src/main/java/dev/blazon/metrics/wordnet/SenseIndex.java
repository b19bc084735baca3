package dev.blazon.metrics.wordnet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// WordNet's `index.sense`: lines `lemma%sense offset number count` in the order of their bytes, searched where they
/// lie, because most words of a dictionary are never asked for.
final class SenseIndex {
    private static final int[] NONE = {};

    private final byte[] lines;

    private SenseIndex(byte[] lines) {
        this.lines = lines;
    }

    private static final class Shared {
        private static final SenseIndex ALL = new SenseIndex(WordNetFile.bytes("index.sense"));
    }

    /// The index, read at the first call.
    static SenseIndex shared() {
        return Shared.ALL;
    }

    /// @param type of synsets: 1 for nouns, 2 for verbs
    boolean has(String word, int type) {
        byte[] key = (word + "%" + type + ":").getBytes(StandardCharsets.UTF_8);
        int at = first(key);
        return at < lines.length && compare(at, key) == 0;
    }

    /// Of all lines of a word; empty when there is none.
    int[] offsets(String word) {
        byte[] key = (word + "%").getBytes(StandardCharsets.UTF_8);
        int at = first(key);
        int[] offsets = NONE;
        while (at < lines.length && compare(at, key) == 0) {
            offsets = Arrays.copyOf(offsets, offsets.length + 1);
            offsets[offsets.length - 1] = offset(at);
            at = lineEnd(at) + 1;
        }
        return offsets;
    }

    /// The start of the first line that is not before the key.
    private int first(byte[] key) {
        int low = 0;
        int high = lines.length;
        while (low < high) {
            int start = lineStart(low + high >>> 1);
            if (compare(start, key) < 0) {
                low = lineEnd(start) + 1;
            } else {
                high = start;
            }
        }
        return low;
    }

    private int lineStart(int within) {
        int at = within;
        while (at > 0 && lines[at - 1] != '\n') {
            at--;
        }
        return at;
    }

    private int lineEnd(int from) {
        int at = from;
        while (at < lines.length && lines[at] != '\n') {
            at++;
        }
        return at;
    }

    /// How the line's first bytes compare with the key.
    private int compare(int line, byte[] key) {
        return Arrays.compareUnsigned(lines, line, Math.min(lines.length, line + key.length), key, 0, key.length);
    }

    private int offset(int line) {
        int at = line;
        while (lines[at] != ' ') {
            at++;
        }
        int offset = 0;
        for (at++; lines[at] != ' '; at++) {
            offset = offset * 10 + lines[at] - '0';
        }
        return offset;
    }
}
