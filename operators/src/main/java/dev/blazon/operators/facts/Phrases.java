package dev.blazon.operators.facts;

import dev.blazon.core.operator.Seeds;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Chooses among phrasings by a sample's key, steering away from words that the last two sentences used, and keeps the
/// sentences said so far. One for each caption.
final class Phrases {
    private static final Pattern LETTERS = Pattern.compile("[^a-z]+");
    private static final Pattern ENDED = Pattern.compile("[.!?…]”?$");
    private static final int SHORT_WORD = 4;

    private final String key;
    private final List<String> sentences = new ArrayList<>();

    Phrases(String key) {
        this.key = key;
    }

    /// The option that repeats the fewest recent words; among equals the key decides.
    String pick(String slot, String... options) {
        Set<String> recent = recent();
        int start = Seeds.pick(options.length, key, slot);
        String best = options[start];
        long fewest = repeats(best, recent);
        for (int i = 1; i < options.length && fewest > 0; i++) {
            String option = options[(start + i) % options.length];
            long repeats = repeats(option, recent);
            if (repeats < fewest) {
                best = option;
                fewest = repeats;
            }
        }
        return best;
    }

    /// A number below `size` that depends on the key alone.
    int draw(int size, String slot) {
        return Seeds.pick(size, key, slot);
    }

    /// Adds a sentence: capital first, full stop last.
    void say(String text) {
        String sentence = Character.toUpperCase(text.charAt(0)) + text.substring(1);
        sentences.add(ENDED.matcher(sentence).find() ? sentence : sentence + ".");
    }

    String text() {
        return String.join(" ", sentences);
    }

    /// `a, b and c`.
    static String list(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        String head = String.join(", ", items.subList(0, items.size() - 1));
        return head + " and " + items.getLast();
    }

    /// With the indefinite article that its sound asks for.
    static String a(String noun) {
        String lower = noun.toLowerCase(Locale.ROOT);
        boolean vowel = !lower.isEmpty() && "aeio".indexOf(lower.charAt(0)) >= 0;
        boolean u = lower.startsWith("u") && !lower.startsWith("uni") && !lower.startsWith("use");
        return ((vowel && !lower.startsWith("one-")) || u ? "an " : "a ") + noun;
    }

    private Set<String> recent() {
        Set<String> recent = new HashSet<>();
        for (String sentence : sentences.subList(Math.max(0, sentences.size() - 2), sentences.size())) {
            recent.addAll(words(sentence));
        }
        return recent;
    }

    private static long repeats(String option, Set<String> recent) {
        return words(option).stream().filter(recent::contains).count();
    }

    private static List<String> words(String text) {
        return LETTERS.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= SHORT_WORD)
                .distinct()
                .toList();
    }
}
