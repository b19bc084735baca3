package dev.blazon.metrics.pope;

import dev.blazon.metrics.Mode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What a model says to a yes-no question.
public enum Answer {
    YES,
    NO,
    /// Nothing that could be read; only [Mode#FIXED] knows it.
    UNCLEAR;

    private static final Set<String> STRICT_NO = Set.of("No", "not", "no");
    private static final Set<String> FIXED_NO = Set.of("no", "not", "nope", "none", "cannot");

    /// Reads the first sentence of a reply. In [Mode#STRICT] it is cut at the first full stop, commas are
    /// removed, and it says no where `No`, `not` or `no` stands between blanks, else yes: `NO`, `Nope`, `isn't`
    /// and nothing at all are yes. In [Mode#FIXED] case and punctuation do not matter, a first word `yes`
    /// decides, `nope`, `none`, `cannot` and words in `n't` say no too, and a sentence without a letter is
    /// unclear.
    public static Answer read(String reply, Mode mode) {
        String sentence = sentence(reply.replace('\u2019', '\''), mode);
        if (mode == Mode.STRICT) {
            List<String> words = List.of(sentence.replace(",", "").split(" ", -1));
            return words.stream().anyMatch(STRICT_NO::contains) ? NO : YES;
        }
        List<String> words = Arrays.stream(sentence.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}']+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.stream().allMatch(word -> word.chars().noneMatch(Character::isLetter))) {
            return UNCLEAR;
        }
        boolean refused = words.stream().anyMatch(word -> FIXED_NO.contains(word) || word.endsWith("n't"));
        return refused && !words.getFirst().equals("yes") ? NO : YES;
    }

    private static String sentence(String reply, Mode mode) {
        String text = mode == Mode.STRICT ? reply : reply.strip();
        int stop = text.indexOf('.');
        return stop < 0 ? text : text.substring(0, stop);
    }
}
