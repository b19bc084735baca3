package dev.blazon.metrics.overlap;

import dev.blazon.metrics.text.Tokens;
import dev.blazon.metrics.text.Vocabulary;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// BLEU and CIDEr cut texts at any white space of Unicode, as Python's `split()` does; a token such as `1 1/2` with a
/// non-breaking space is two words to them and one to ROUGE. An empty token is none.
final class WordParts {
    private static final Pattern SPACE = Pattern.compile(
            "[\\u0009-\\u000D\\u001C-\\u0020\\u0085\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000]+");

    private final Map<Integer, int[]> parts;
    private final int words;

    private WordParts(Map<Integer, int[]> parts, int words) {
        this.parts = parts;
        this.words = words;
    }

    static WordParts of(Vocabulary vocabulary) {
        Map<Integer, int[]> parts = new HashMap<>();
        int known = vocabulary.size();
        for (int word = 0; word < known; word++) {
            String text = vocabulary.word(word);
            if (text.isEmpty() || SPACE.matcher(text).find()) {
                parts.put(
                        word,
                        Arrays.stream(SPACE.split(text))
                                .filter(part -> !part.isEmpty())
                                .mapToInt(vocabulary::number)
                                .toArray());
            }
        }
        return new WordParts(parts, vocabulary.size());
    }

    /// One above the largest number of a word.
    int words() {
        return words;
    }

    /// The words of one text.
    int[] of(Tokens tokens, int text) {
        int[] words = new int[tokens.length(text)];
        boolean plain = true;
        for (int at = tokens.start(text); at < tokens.end(text); at++) {
            words[at - tokens.start(text)] = tokens.id(at);
            plain &= parts.isEmpty() || !parts.containsKey(tokens.id(at));
        }
        return plain
                ? words
                : Arrays.stream(words)
                        .flatMap(word -> Arrays.stream(parts.getOrDefault(word, new int[] {word})))
                        .toArray();
    }
}
