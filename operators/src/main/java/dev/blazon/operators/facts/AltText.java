package dev.blazon.operators.facts;

import dev.blazon.core.sample.Sample;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Alt text made fit for quoting: white space, length and inner quotation marks, nothing else. It is a claim of the
/// source and is never restated as a fact.
final class AltText {
    private static final int LONGEST = 180;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{C}]+");
    private static final Pattern FILE_NAME = Pattern.compile(
            "\\S+\\.(jpe?g|png|gif|webp|bmp|tiff?|svg|avif|heic|ico|jfif|html?|php)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBERED = Pattern.compile(
            "(img|dsc[nf]?|image|picture|pic|photo|screenshot|screen shot|pict|mvi|p|file|untitled|unnamed|figure|slide)?"
                    + "[\\s_\\-#(]*[0-9]+[\\s_\\-0-9)]*(\\.\\w{2,5})?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESS = Pattern.compile("(https?://|www\\.)\\S+", Pattern.CASE_INSENSITIVE);
    private static final Pattern CODE = Pattern.compile("[0-9a-fA-F-]{12,}");
    private static final Set<String> BOILERPLATE = Set.of(
            "alt",
            "alt text",
            "alternative text",
            "avatar",
            "banner",
            "blank",
            "click to enlarge",
            "cover",
            "cover image",
            "default",
            "enlarge",
            "featured image",
            "figure",
            "gallery image",
            "graphic",
            "icon",
            "illustration",
            "image",
            "image may contain",
            "image not found",
            "img",
            "loading",
            "loading...",
            "logo",
            "main image",
            "n/a",
            "na",
            "no alt text",
            "no description",
            "no image",
            "no image available",
            "none",
            "null",
            "photo",
            "photograph",
            "pic",
            "picture",
            "placeholder",
            "preview",
            "product image",
            "profile picture",
            "screenshot",
            "slide",
            "spacer",
            "thumb",
            "thumbnail",
            "undefined",
            "untitled",
            "untitled image",
            "unnamed",
            "view larger image",
            "xxx");

    private AltText() {}

    /// The first alt text that says something, ready to stand between quotation marks.
    static Optional<String> quotable(Sample sample) {
        return sample.altTexts().stream()
                .map(AltText::clean)
                .filter(AltText::tells)
                .map(AltText::shortened)
                .findFirst();
    }

    /// Whether a text is the name of a file and nothing else.
    static boolean fileName(String text) {
        return FILE_NAME.matcher(text).matches();
    }

    private static String clean(String raw) {
        String start = raw.length() > 8 * LONGEST ? raw.substring(0, 8 * LONGEST) : raw;
        return BLANKS.matcher(start).replaceAll(" ").strip();
    }

    private static boolean tells(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replaceAll("[.!:]+$", "");
        long letters = text.codePoints().filter(Character::isLetter).count();
        return letters >= 2
                && !BOILERPLATE.contains(plain)
                && !fileName(text)
                && !NUMBERED.matcher(text).matches()
                && !ADDRESS.matcher(text).matches()
                && !CODE.matcher(text).matches();
    }

    /// Cut at a word, inner quotation marks made single so that the quotation ends where it seems to end.
    static String shortened(String text) {
        String quoted = text.replace('“', '‘').replace('”', '’').replace('"', '\'');
        if (quoted.codePointCount(0, quoted.length()) <= LONGEST) {
            return quoted;
        }
        String cut = quoted.substring(0, quoted.offsetByCodePoints(0, LONGEST));
        int word = cut.lastIndexOf(' ');
        return (word > LONGEST / 2 ? cut.substring(0, word) : cut).strip() + "…";
    }
}
