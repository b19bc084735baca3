package dev.blazon.metrics.meteor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// Phrases that mean the same: METEOR's fourth stage. Only phrases whose words all stand in the texts are kept, because
/// the real table has millions.
final class Paraphrases {
    /// The fourth stage without a table: nothing matches.
    static final Paraphrases NONE = new Paraphrases();

    private final Map<Phrase, List<Phrase>> partners = new HashMap<>();
    private int longest;

    private Paraphrases() {}

    /// Words by their codes.
    private record Phrase(int[] codes) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Phrase(int[] theirs) && Arrays.equals(codes, theirs);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(codes);
        }
    }

    /// Reads a table in METEOR's form: gzip, three lines an entry, which are a probability that is not used and two
    /// phrases.
    ///
    /// @param words how many words the lexicon has
    /// @throws IOException when it cannot be read or ends within an entry
    static Paraphrases read(Path file, Lexicon lexicon, int words) throws IOException {
        Set<Integer> known = new HashSet<>();
        for (int word = 0; word < words; word++) {
            known.add(lexicon.code(word));
        }
        Paraphrases table = new Paraphrases();
        try (InputStream bytes = new GZIPInputStream(Files.newInputStream(file), 1 << 16);
                BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            while (lines.readLine() != null) {
                String left = lines.readLine();
                String right = lines.readLine();
                if (left == null || right == null) {
                    throw new IOException("it ends within an entry of three lines");
                }
                table.add(phrase(left, known), phrase(right, known));
            }
        }
        return table;
    }

    private void add(Optional<Phrase> left, Optional<Phrase> right) {
        if (left.isPresent() && right.isPresent()) {
            partners.computeIfAbsent(left.get(), _ -> new ArrayList<>()).add(right.get());
            longest = Math.max(longest, left.get().codes().length);
        }
    }

    /// Empty when a word of it stands nowhere.
    private static Optional<Phrase> phrase(String line, Set<Integer> known) {
        StringTokenizer words = new StringTokenizer(line);
        int[] codes = new int[words.countTokens()];
        for (int at = 0; at < codes.length; at++) {
            codes[at] = words.nextToken().hashCode();
            if (!known.contains(codes[at])) {
                return Optional.empty();
            }
        }
        return codes.length == 0 ? Optional.empty() : Optional.of(new Phrase(codes));
    }

    /// Adds the matches of two texts: first those whose left phrase is in the reference, then the mirrored ones.
    void match(int[] own, int[] other, Lexicon lexicon, List<Match> found) {
        if (partners.isEmpty()) {
            return;
        }
        int[] ownCodes = Arrays.stream(own).map(lexicon::code).toArray();
        int[] codes = Arrays.stream(other).map(lexicon::code).toArray();
        each(
                codes,
                ownCodes,
                (start, length, ownStart, ownLength) ->
                        found.add(new Match(Match.PARAPHRASE, start, length, ownStart, ownLength)));
        each(
                ownCodes,
                codes,
                (ownStart, ownLength, start, length) ->
                        found.add(new Match(Match.PARAPHRASE, start, length, ownStart, ownLength)));
    }

    @FunctionalInterface
    private interface Found {
        void at(int left, int leftLength, int right, int rightLength);
    }

    private void each(int[] lefts, int[] rights, Found found) {
        for (int start = 0; start < lefts.length; start++) {
            for (int length = 1; length <= Math.min(longest, lefts.length - start); length++) {
                Phrase phrase = new Phrase(Arrays.copyOfRange(lefts, start, start + length));
                for (Phrase partner : partners.getOrDefault(phrase, List.of())) {
                    int size = partner.codes().length;
                    for (int at = 0; at + size <= rights.length; at++) {
                        if (Arrays.equals(rights, at, at + size, partner.codes(), 0, size)) {
                            found.at(start, length, at, size);
                        }
                    }
                }
            }
        }
    }
}
