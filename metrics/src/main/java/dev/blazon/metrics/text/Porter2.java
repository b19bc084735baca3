package dev.blazon.metrics.text;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// The English stemmer of Snowball ("Porter2", M. Porter 2001) in the version that METEOR 1.5 has: `added` becomes `ad`
/// here and `add` in versions of today.
public final class Porter2 {
    private static final int SHORTEST = 3;
    private static final Map<String, String> EXCEPTIONS = Map.ofEntries(
            Map.entry("skis", "ski"),
            Map.entry("skies", "sky"),
            Map.entry("dying", "die"),
            Map.entry("lying", "lie"),
            Map.entry("tying", "tie"),
            Map.entry("idly", "idl"),
            Map.entry("gently", "gentl"),
            Map.entry("ugly", "ugli"),
            Map.entry("early", "earli"),
            Map.entry("only", "onli"),
            Map.entry("singly", "singl"),
            Map.entry("sky", "sky"),
            Map.entry("news", "news"),
            Map.entry("howe", "howe"),
            Map.entry("atlas", "atlas"),
            Map.entry("cosmos", "cosmos"),
            Map.entry("bias", "bias"),
            Map.entry("andes", "andes"));
    private static final Set<String> KEPT_AFTER_PLURAL =
            Set.of("inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed");
    private static final List<String> PREFIXES = List.of("gener", "commun", "arsen");
    private static final List<String> DOUBLES = List.of("bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt");
    private static final List<Rule> STEP_2 = List.of(
            new Rule("ization", "ize"),
            new Rule("ational", "ate"),
            new Rule("fulness", "ful"),
            new Rule("ousness", "ous"),
            new Rule("iveness", "ive"),
            new Rule("tional", "tion"),
            new Rule("biliti", "ble"),
            new Rule("lessli", "less"),
            new Rule("entli", "ent"),
            new Rule("ation", "ate"),
            new Rule("alism", "al"),
            new Rule("aliti", "al"),
            new Rule("ousli", "ous"),
            new Rule("iviti", "ive"),
            new Rule("fulli", "ful"),
            new Rule("enci", "ence"),
            new Rule("anci", "ance"),
            new Rule("abli", "able"),
            new Rule("izer", "ize"),
            new Rule("ator", "ate"),
            new Rule("alli", "al"),
            new Rule("bli", "ble"),
            new Rule("ogi", "og"),
            new Rule("li", ""));
    private static final List<Rule> STEP_3 = List.of(
            new Rule("ational", "ate"),
            new Rule("tional", "tion"),
            new Rule("alize", "al"),
            new Rule("icate", "ic"),
            new Rule("iciti", "ic"),
            new Rule("ative", ""),
            new Rule("ical", "ic"),
            new Rule("ness", ""),
            new Rule("ful", ""));
    private static final List<String> STEP_4 = List.of(
            "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize",
            "ion", "al", "er", "ic");

    private final StringBuilder word;
    private int region1;
    private int region2;

    private Porter2(String word) {
        this.word = new StringBuilder(word);
    }

    /// The end of a word and what stands in its place.
    private record Rule(String from, String to) {}

    /// @param word in lower case
    public static String stem(String word) {
        String exception = EXCEPTIONS.get(word);
        if (exception != null) {
            return exception;
        }
        return word.length() < SHORTEST ? word : new Porter2(word).stem();
    }

    private String stem() {
        markConsonants();
        markRegions();
        plural();
        if (!KEPT_AFTER_PLURAL.contains(word.toString())) {
            pastAndProgressive();
            finalY();
            derived();
            adjectival();
            bare();
            finalE();
        }
        return word.toString().replace('Y', 'y');
    }

    /// A `y` that is a consonant is written `Y`.
    private void markConsonants() {
        if (word.charAt(0) == '\'') {
            word.deleteCharAt(0);
        }
        for (int at = 0; at < word.length(); at++) {
            if (word.charAt(at) == 'y' && (at == 0 || isVowel(at - 1))) {
                word.setCharAt(at, 'Y');
            }
        }
    }

    private boolean isVowel(int at) {
        return "aeiouy".indexOf(word.charAt(at)) >= 0;
    }

    private void markRegions() {
        region1 = PREFIXES.stream()
                .filter(prefix -> word.indexOf(prefix) == 0)
                .map(String::length)
                .findFirst()
                .orElseGet(() -> regionFrom(0));
        region2 = regionFrom(region1);
    }

    /// After the first consonant that follows a vowel.
    private int regionFrom(int from) {
        int at = from;
        while (at < word.length() && !isVowel(at)) {
            at++;
        }
        while (at < word.length() && isVowel(at)) {
            at++;
        }
        return Math.min(word.length(), at + 1);
    }

    private boolean ends(String suffix) {
        int from = word.length() - suffix.length();
        return from >= 0 && word.indexOf(suffix, from) == from;
    }

    private void cut(int letters) {
        word.setLength(word.length() - letters);
    }

    private boolean hasVowelBefore(int end) {
        for (int at = 0; at < end; at++) {
            if (isVowel(at)) {
                return true;
            }
        }
        return false;
    }

    private void plural() {
        if (ends("'s'")) {
            cut(3);
        } else if (ends("'s")) {
            cut(2);
        } else if (ends("'")) {
            cut(1);
        }
        if (ends("sses")) {
            cut(2);
        } else if (ends("ied") || ends("ies")) {
            cut(word.length() > 4 ? 2 : 1);
        } else if (ends("s") && !ends("us") && !ends("ss") && hasVowelBefore(word.length() - 2)) {
            cut(1);
        }
    }

    private void pastAndProgressive() {
        if (ends("eedly") || ends("eed")) {
            int suffix = ends("eedly") ? 5 : 3;
            if (word.length() - suffix >= region1) {
                cut(suffix - 2);
            }
            return;
        }
        int suffix = ends("ingly") ? 5 : ends("edly") ? 4 : ends("ing") ? 3 : ends("ed") ? 2 : 0;
        if (suffix == 0 || !hasVowelBefore(word.length() - suffix)) {
            return;
        }
        cut(suffix);
        if (ends("at") || ends("bl") || ends("iz")) {
            word.append('e');
        } else if (DOUBLES.stream().anyMatch(this::ends)) {
            cut(1);
        } else if (word.length() == region1 && endsShort(word.length())) {
            word.append('e');
        }
    }

    /// Whether the letters before `end` close with a short syllable.
    private boolean endsShort(int end) {
        if (end < 2 || isVowel(end - 1) || !isVowel(end - 2)) {
            return false;
        }
        return end == 2 || !isVowel(end - 3) && "wxY".indexOf(word.charAt(end - 1)) < 0;
    }

    private void finalY() {
        int last = word.length() - 1;
        if (last > 1 && (word.charAt(last) == 'y' || word.charAt(last) == 'Y') && !isVowel(last - 1)) {
            word.setCharAt(last, 'i');
        }
    }

    private void replace(Rule rule) {
        cut(rule.from().length());
        word.append(rule.to());
    }

    private boolean isIn(int region, String suffix) {
        return word.length() - suffix.length() >= region;
    }

    private char before(String suffix) {
        int at = word.length() - suffix.length() - 1;
        return at < 0 ? ' ' : word.charAt(at);
    }

    /// The longest ending counts, even when it lies outside the region.
    private void derived() {
        for (Rule rule : STEP_2) {
            if (ends(rule.from())) {
                boolean allowed = switch (rule.from()) {
                    case "ogi" -> before("ogi") == 'l';
                    case "li" -> "cdeghkmnrt".indexOf(before("li")) >= 0;
                    default -> true;
                };
                if (allowed && isIn(region1, rule.from())) {
                    replace(rule);
                }
                return;
            }
        }
    }

    private void adjectival() {
        for (Rule rule : STEP_3) {
            if (ends(rule.from())) {
                if (isIn(rule.from().equals("ative") ? region2 : region1, rule.from())) {
                    replace(rule);
                }
                return;
            }
        }
    }

    private void bare() {
        for (String suffix : STEP_4) {
            if (ends(suffix)) {
                boolean allowed = !suffix.equals("ion") || before("ion") == 's' || before("ion") == 't';
                if (allowed && isIn(region2, suffix)) {
                    cut(suffix.length());
                }
                return;
            }
        }
    }

    private void finalE() {
        int last = word.length() - 1;
        if (ends("e")) {
            if (last >= region2 || last >= region1 && !endsShort(last)) {
                cut(1);
            }
        } else if (ends("ll") && last >= region2) {
            cut(1);
        }
    }
}
