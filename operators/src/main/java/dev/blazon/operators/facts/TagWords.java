package dev.blazon.operators.facts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Realises one tag in words. Knows the grammar of booru sites: underscores for spaces, `1girl`, `name_(series)`,
/// kaomoji; see the tagging guides of Danbooru. A tag it does not know keeps its own words.
final class TagWords {
    private static final int LONGEST = 80;
    private static final Pattern COUNTED = Pattern.compile("(\\d{1,2})(\\+?)(girl|boy|other|animal|koma)s?");
    private static final Pattern QUALIFIED = Pattern.compile("(.+?)_?\\(([^()]+)\\)");
    private static final Pattern WORD = Pattern.compile("[a-z0-9]{2,}");
    /// A tag that goes on after a full stop would otherwise seem to be a statement of the caption.
    private static final Pattern SENTENCE = Pattern.compile("[.!?:;] +\\p{Lu}");
    private static final List<String> NUMBERS =
            List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("multiple_girls", "several girls"),
            Map.entry("multiple_boys", "several boys"),
            Map.entry("multiple_others", "several others"),
            Map.entry("looking_at_viewer", "looking at the viewer"),
            Map.entry("facing_viewer", "facing the viewer"),
            Map.entry("looking_at_another", "looking at another"),
            Map.entry("highres", "high resolution"),
            Map.entry("absurdres", "very high resolution"),
            Map.entry("incredibly_absurdres", "extremely high resolution"),
            Map.entry("lowres", "low resolution"),
            Map.entry("translation_request", "translation requested"),
            Map.entry("commentary_request", "commentary requested"),
            Map.entry("pov", "POV"),
            Map.entry("general", "general"),
            Map.entry("g", "general"),
            Map.entry("s", "sensitive"),
            Map.entry("q", "questionable"),
            Map.entry("e", "explicit"));

    private TagWords() {}

    /// A tag of a general category: `blue_dress` is `a blue dress`, `:d` is `“:d”`.
    static String general(String tag) {
        String name = clean(tag);
        String known = KNOWN.get(name.toLowerCase(Locale.ROOT));
        if (known != null && name.length() > 1) {
            return known;
        }
        Matcher counted = COUNTED.matcher(name);
        if (counted.matches()) {
            return counted(counted);
        }
        if (kaomoji(name)) {
            return "“" + name + "”";
        }
        Matcher qualified = QUALIFIED.matcher(name);
        if (qualified.matches() && qualified.group(2).equals("cosplay")) {
            return "cosplay of " + title(qualified.group(1));
        }
        return withArticle(spaced(name));
    }

    /// Words of a meta tag or a rating.
    static String plain(String tag) {
        String name = clean(tag);
        String known = KNOWN.get(name.toLowerCase(Locale.ROOT));
        return known == null ? spaced(name) : known;
    }

    /// `kuon_(utawarerumono)` is `Kuon from Utawarerumono` where the sample's series agree: a bracket may as well
    /// hold a costume, a variant or a name; what stands in earlier brackets stays in brackets.
    static String character(String tag, List<String> series) {
        Matcher qualified = QUALIFIED.matcher(clean(tag));
        if (!qualified.matches() || !origin(qualified.group(2), series)) {
            return title(tag);
        }
        return title(qualified.group(1)) + " from " + title(qualified.group(2));
    }

    private static boolean origin(String bracket, List<String> series) {
        String start = spaced(bracket).split(" ")[0].toLowerCase(Locale.ROOT);
        return series.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).startsWith(start));
    }

    /// A name as a title: `fate/grand_order` is `Fate/Grand Order`.
    static String title(String tag) {
        StringBuilder title = new StringBuilder();
        String[] words = spaced(clean(tag)).split(" ");
        for (int i = 0; i < words.length; i++) {
            boolean small = i > 0 && i < words.length - 1 && TagLexicon.SMALL.contains(words[i]);
            title.append(i > 0 ? " " : "").append(small ? words[i] : capitalised(words[i]));
        }
        return title.toString().replace("(Series)", "(series)");
    }

    /// Whether a general tag counts or groups the figures shown.
    static boolean figure(String tag) {
        return COUNTED.matcher(tag).matches() || tag.startsWith("multiple_") || tag.equals("solo");
    }

    /// Whether a general tag tells what is done, such as `holding umbrella`.
    static boolean action(String words) {
        String first = words.split(" ")[0];
        return TagLexicon.DOING.contains(first) || TagLexicon.HANDLING.contains(first);
    }

    private static String counted(Matcher counted) {
        int number = Integer.parseInt(counted.group(1));
        String count = number < NUMBERS.size() ? NUMBERS.get(number) : Integer.toString(number);
        String noun = counted.group(3).equals("koma") ? "panel" : counted.group(3);
        boolean more = !counted.group(2).isEmpty();
        return count + (more ? " or more " : " ") + noun + (number == 1 && !more ? "" : "s");
    }

    /// Faces made of signs, such as `^_^`, `:d`, `o_o`: no word of two letters or more.
    private static boolean kaomoji(String name) {
        return name.length() <= 8
                && !WORD.matcher(name.toLowerCase(Locale.ROOT)).find()
                && name.codePoints().noneMatch(sign -> sign > 0x2FF && Character.isLetter(sign));
    }

    private static String withArticle(String words) {
        String[] parts = words.split(" ");
        String last = parts[parts.length - 1];
        boolean barred = Arrays.stream(parts).anyMatch(TagLexicon.BARRIERS::contains);
        if (barred || !TagLexicon.COUNTABLE.contains(last)) {
            return words;
        }
        if (parts.length > 1 && TagLexicon.HANDLING.contains(parts[0])) {
            return parts[0] + " " + Phrases.a(words.substring(parts[0].length() + 1));
        }
        return Character.isDigit(words.charAt(0)) || TagLexicon.DOING.contains(parts[0]) ? words : Phrases.a(words);
    }

    private static String clean(String tag) {
        String line = tag.replaceAll("[\\s\\p{Z}\\p{C}]+", " ").strip();
        line = line.replace('“', '‘').replace('”', '’').replace('"', '\'');
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST));
    }

    private static String spaced(String name) {
        String spaced = name.replace('_', ' ').replaceAll(" +", " ").strip();
        if (spaced.isEmpty()) {
            return "“" + name + "”";
        }
        if (SENTENCE.matcher(spaced).find()) {
            return "“" + spaced + "”";
        }
        String first = spaced.split(" ")[0];
        return TagLexicon.PROPER.contains(first) ? capitalised(first) + spaced.substring(first.length()) : spaced;
    }

    private static String capitalised(String word) {
        StringBuilder text = new StringBuilder(word);
        boolean start = true;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (start && Character.isLowerCase(sign)) {
                text.setCharAt(i, Character.toUpperCase(sign));
            }
            start = start && !Character.isLetterOrDigit(sign)
                    || sign == '/'
                    || sign == '-' && word.indexOf('-') == i && i < 2;
        }
        return text.toString();
    }
}
