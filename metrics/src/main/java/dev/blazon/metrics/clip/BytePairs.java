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

/// Cuts words into tokens by a ranked list of merges. Tokens 0 to 255 are bytes within a word, 256 to 511 bytes at its
/// end, and from 512 on what each merge makes, in order of rank.
final class BytePairs {
    private static final int BYTES = 256;
    private static final String END_OF_WORD = "</w>";
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
            keys[rank] = key(
                    Objects.requireNonNull(tokens.get(parts[0])), Objects.requireNonNull(tokens.get(parts[1])));
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
                new GZIPInputStream(
                        Objects.requireNonNull(BytePairs.class.getResourceAsStream("merges.txt.gz"))),
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
        while (true) {
            int best = Integer.MAX_VALUE;
            long bestPair = 0;
            for (int at = 0; at + 1 < size; at++) {
                long pair = key(tokens[at], tokens[at + 1]);
                int place = Arrays.binarySearch(pairs, pair);
                if (place >= 0 && merged[place] < best) {
                    best = merged[place];
                    bestPair = pair;
                }
            }
            if (best == Integer.MAX_VALUE) {
                return Arrays.copyOf(tokens, size);
            }
            size = replace(tokens, size, bestPair, best);
        }
    }

    private static int replace(int[] tokens, int size, long pair, int token) {
        int to = 0;
        for (int from = 0; from < size; from++) {
            if (from + 1 < size && key(tokens[from], tokens[from + 1]) == pair) {
                tokens[to++] = token;
                from++;
            } else {
                tokens[to++] = tokens[from];
            }
        }
        return to;
    }
}
