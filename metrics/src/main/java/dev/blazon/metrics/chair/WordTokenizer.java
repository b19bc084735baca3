package dev.blazon.metrics.chair;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The word tokenizer before CHAIR: what NLTK 3.10.3 (Bird et al. 2009) makes of a text in lower case. Only
/// its cut into sentences is another one, see [Sentences]. Most captions are plain words and take a short way
/// to the same tokens.
final class WordTokenizer {
    private static final Pattern SPACE = Pattern.compile(
            "[\\u0009-\\u000D\\u001C-\\u0020\\u0085\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000]+");
    private static final String[] CONTRACTIONS = {"cannot", "gimme", "gonna", "gotta", "lemme", "wanna"};
    private static final List<Rewrite> REWRITES = Rewrite.all();

    private WordTokenizer() {}

    /// @param text in lower case
    static List<String> words(String text) {
        if (isPlain(text)) {
            return plainWords(text);
        }
        List<String> words = new ArrayList<>();
        for (String sentence : Sentences.of(text)) {
            for (String word : SPACE.split(rewritten(sentence))) {
                if (!word.isEmpty()) {
                    words.add(word);
                }
            }
        }
        return words;
    }

    private static String rewritten(String sentence) {
        String text = sentence;
        for (Rewrite rewrite : REWRITES) {
            text = rewrite.apply(text);
        }
        return text;
    }

    /// Letters, digits and single hyphens, commas before blanks, one dot at the end.
    private static boolean isPlain(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        for (int at = 0; at < end; at++) {
            char sign = text.charAt(at);
            boolean plain = switch (sign) {
                case ' ' -> true;
                case '-' -> at == 0 || text.charAt(at - 1) != '-';
                case ',' -> at + 1 == text.length() || text.charAt(at + 1) == ' ';
                case '.' -> at + 1 == end && (at == 0 || text.charAt(at - 1) != '.');
                default -> sign >= 'a' && sign <= 'z' || sign >= '0' && sign <= '9';
            };
            if (!plain) {
                return false;
            }
        }
        for (String contraction : CONTRACTIONS) {
            if (text.contains(contraction)) {
                return false;
            }
        }
        return true;
    }

    private static List<String> plainWords(String text) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            char sign = at == text.length() ? ' ' : text.charAt(at);
            if (sign == ' ' || sign == ',' || sign == '.') {
                if (at > from) {
                    words.add(text.substring(from, at));
                }
                if (sign != ' ') {
                    words.add(sign == ',' ? "," : ".");
                }
                from = at + 1;
            }
        }
        return words;
    }
}
