package dev.blazon.metrics.clip;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/// Cuts words into tokens by a ranked list of merges. Tokens 0 to 255 are bytes within a word, 256 to 511
/// bytes at its end, and from 512 on what each merge makes, in order of rank.
final class BytePairs {
    private static final int BYTES = 256;
    private static final String END_OF_WORD = "</w>";
    private static final int NONE = Integer.MAX_VALUE;
    private static final int MOST_CACHED = 1 << 16;

    /// Pairs of tokens in ascending order, and the token that each becomes.
    private final long[] pairs;
    private final int[] merged;
    private final int[] tokenOfByte = ByteLetters.tokens();
    private final Map<String, int[]> cache = new ConcurrentHashMap<>();

    private BytePairs(List<String> merges) {
        Map<String, Integer> tokens = new HashMap<>();
        for (int letter = 0; letter < BYTES; letter++) {
            tokens.put(ByteLetters.letter(letter), letter);
            tokens.put(ByteLetters.letter(letter) + END_OF_WORD, BYTES + letter);
        }
        long[] keys = new long[merges.size()];
        for (int rank = 0; rank < keys.length; rank++) {
            String[] parts = merges.get(rank).split(" ");
            keys[rank] =
                    key(Objects.requireNonNull(tokens.get(parts[0])), Objects.requireNonNull(tokens.get(parts[1])));
            tokens.put(parts[0] + parts[1], 2 * BYTES + rank);
        }
        int[] order = IntStream.range(0, keys.length)
                .boxed()
                .sorted(Comparator.comparingLong(rank -> keys[rank]))
                .mapToInt(Integer::intValue)
                .toArray();
        pairs = Arrays.stream(order).mapToLong(rank -> keys[rank]).toArray();
        merged = Arrays.stream(order).map(rank -> 2 * BYTES + rank).toArray();
    }

    static BytePairs load() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Objects.requireNonNull(BytePairs.class.getResourceAsStream("merges.txt.gz"))),
                StandardCharsets.UTF_8))) {
            return new BytePairs(lines.lines().toList());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static long key(int left, int right) {
        return (long) left << Integer.SIZE | right;
    }

    /// @param word of one character or more; the result is not to be changed
    int[] encode(String word) {
        int[] known = cache.get(word);
        if (known != null) {
            return known;
        }
        int[] tokens = merge(bytes(word));
        if (cache.size() < MOST_CACHED) {
            cache.put(word, tokens);
        }
        return tokens;
    }

    private int[] bytes(String word) {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        int[] tokens = new int[bytes.length];
        for (int at = 0; at < tokens.length; at++) {
            tokens[at] = tokenOfByte[bytes[at] & 0xFF] + (at + 1 == tokens.length ? BYTES : 0);
        }
        return tokens;
    }

    /// Merges all places of the pair of the lowest rank, again and again.
    private int[] merge(int[] tokens) {
        int size = tokens.length;
        int[] next = new int[size];
        for (int at = 0; at + 1 < size; at++) {
            next[at] = mergedOf(tokens[at], tokens[at + 1]);
        }
        while (true) {
            int best = NONE;
            for (int at = 0; at + 1 < size; at++) {
                best = Math.min(best, next[at]);
            }
            if (best == NONE) {
                return Arrays.copyOf(tokens, size);
            }
            size = replace(tokens, next, size, best);
        }
    }

    private int mergedOf(int left, int right) {
        int place = Arrays.binarySearch(pairs, key(left, right));
        return place < 0 ? NONE : merged[place];
    }

    /// @param next what each token and the one behind it become
    private int replace(int[] tokens, int[] next, int size, int token) {
        int to = 0;
        for (int from = 0; from < size; from++) {
            boolean merges = from + 1 < size && next[from] == token;
            tokens[to] = merges ? token : tokens[from];
            next[to] = next[from];
            boolean changed = merges || to > 0 && tokens[to - 1] == token;
            from += merges ? 1 : 0;
            if (to > 0 && changed) {
                next[to - 1] = mergedOf(tokens[to - 1], tokens[to]);
            }
            to++;
        }
        return to;
    }
}
