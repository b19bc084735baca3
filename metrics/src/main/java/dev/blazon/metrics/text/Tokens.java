package dev.blazon.metrics.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The words of many texts as numbers: text `t` has the words `ids[starts[t]]` to `ids[starts[t + 1] - 1]`, and a
/// number
/// stands for one word of a [Vocabulary]. Arrays are shared, not copied; nobody changes them.
public final class Tokens {
    private final int[] ids;
    private final int[] starts;

    Tokens(int[] ids, int[] starts) {
        this.ids = ids;
        this.starts = starts;
    }

    /// How many texts there are.
    public int size() {
        return starts.length - 1;
    }

    public int start(int text) {
        return starts[text];
    }

    public int end(int text) {
        return starts[text + 1];
    }

    /// @param at between the start and end of a text
    public int id(int at) {
        return ids[at];
    }

    public int length(int text) {
        return starts[text + 1] - starts[text];
    }

    /// The words of one text with blanks between.
    public String text(int text, Vocabulary vocabulary) {
        List<String> words = new ArrayList<>();
        for (int at = start(text); at < end(text); at++) {
            words.add(vocabulary.word(ids[at]));
        }
        return String.join(" ", words);
    }

    /// Adds all texts, with the numbers of another vocabulary.
    void copyTo(Builder all, Vocabulary own, Vocabulary other) {
        for (int text = 0; text < size(); text++) {
            for (int at = start(text); at < end(text); at++) {
                all.add(other.number(own.word(ids[at])));
            }
            all.endText();
        }
    }

    /// Gathers texts.
    static final class Builder {
        private int[] ids = new int[1024];
        private int[] starts = new int[64];
        private int words;
        private int texts;

        void add(int id) {
            if (words == ids.length) {
                ids = Arrays.copyOf(ids, ids.length * 2);
            }
            ids[words++] = id;
        }

        void endText() {
            if (texts + 2 > starts.length) {
                starts = Arrays.copyOf(starts, starts.length * 2);
            }
            starts[++texts] = words;
        }

        int texts() {
            return texts;
        }

        Tokens tokens() {
            return new Tokens(Arrays.copyOf(ids, words), Arrays.copyOf(starts, texts + 1));
        }
    }
}
