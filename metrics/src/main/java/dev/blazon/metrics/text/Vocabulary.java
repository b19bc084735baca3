package dev.blazon.metrics.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Words and their numbers, from 0 in the order of their coming. Not thread-safe while words are added.
public final class Vocabulary {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>();

    public int size() {
        return words.size();
    }

    public String word(int number) {
        return words.get(number);
    }

    /// The word's number, a new one when it has none.
    public int number(String word) {
        Integer known = numbers.putIfAbsent(word, words.size());
        if (known != null) {
            return known;
        }
        words.add(word);
        return words.size() - 1;
    }
}
