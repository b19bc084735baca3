package dev.blazon.metrics.meteor;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The two lists of English words that come with METEOR 1.5: function words, and words that keep a dot after them.
final class WordLists {
    private static final String NUMERIC = " #NUMERIC_ONLY#";
    private static final Set<String> FUNCTION_WORDS =
            lines("function-words.txt").stream().collect(Collectors.toUnmodifiableSet());
    private static final Set<String> PREFIXES = lines("nonbreaking-prefixes.txt").stream()
            .filter(line -> !line.endsWith(NUMERIC))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> BEFORE_NUMBERS = lines("nonbreaking-prefixes.txt").stream()
            .filter(line -> line.endsWith(NUMERIC))
            .map(line -> line.substring(0, line.length() - NUMERIC.length()))
            .collect(Collectors.toUnmodifiableSet());

    private WordLists() {}

    private static List<String> lines(String name) {
        try (InputStream in = WordLists.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException("The word list '" + name + "' is not on the class path.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("##"))
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /// @param word in lower case
    static boolean isFunctionWord(String word) {
        return FUNCTION_WORDS.contains(word);
    }

    /// Whether the dot after a word belongs to it.
    static boolean staysWithDot(String word, String next) {
        char first = next.isEmpty() ? ' ' : next.charAt(0);
        return PREFIXES.contains(word)
                || first >= 'a' && first <= 'z'
                || BEFORE_NUMBERS.contains(word) && first >= '0' && first <= '9';
    }
}
