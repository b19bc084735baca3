package dev.blazon.metrics.meteor;

import dev.blazon.metrics.text.CutSet;
import dev.blazon.metrics.text.Tokens;
import dev.blazon.metrics.text.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// The texts of a set in METEOR's words, which are those of its [Normalizer] in lower case.
///
/// @param hypotheses words of one text for each image, as numbers
/// @param references of all texts of all images
record Texts(int[][] hypotheses, int[][] references, Vocabulary words) {
    /// What parts references in the reference program's protocol.
    private static final String BAR = "|||";

    static Texts of(CutSet set) {
        Vocabulary words = new Vocabulary();
        Vocabulary given = set.vocabulary();
        int known = given.size();
        int[] same = new int[known];
        for (int word = 0; word < known; word++) {
            String text = given.word(word);
            same[word] =
                    !text.isEmpty() && Normalizer.isUntouched(text) ? words.number(text.toLowerCase(Locale.ROOT)) : -1;
        }
        return new Texts(
                texts(set.hypotheses(), given, same, words), texts(set.references(), given, same, words), words);
    }

    /// Most texts hold only words that no pass changes.
    private static int[][] texts(Tokens tokens, Vocabulary given, int[] same, Vocabulary words) {
        int[][] texts = new int[tokens.size()][];
        List<String>[] cut = cut(tokens, given, same, texts);
        for (int text = 0; text < texts.length; text++) {
            if (cut[text] != null) {
                texts[text] = cut[text].stream().mapToInt(words::number).toArray();
            }
        }
        return texts;
    }

    private static List<String>[] cut(Tokens tokens, Vocabulary given, int[] same, int[][] texts) {
        @SuppressWarnings({"unchecked", "rawtypes"})
        List<String>[] cut = new List[texts.length];
        IntStream.range(0, texts.length).parallel().forEach(text -> {
            int[] numbers = new int[tokens.length(text)];
            boolean untouched = true;
            for (int at = 0; at < numbers.length; at++) {
                numbers[at] = same[tokens.id(tokens.start(text) + at)];
                untouched &= numbers[at] >= 0;
            }
            if (untouched) {
                texts[text] = numbers;
            } else {
                cut[text] = words(tokens.text(text, given));
            }
        });
        return cut;
    }

    private static List<String> words(String line) {
        String one = line.replace(BAR, "").replace("  ", " ");
        return Normalizer.words(one).stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }
}
