package dev.blazon.formats.source;

import dev.blazon.core.sample.Tag;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Tag lists as people write them in text files, and how to tell them from prose.
///
/// Tags are separated by commas (with any space), or by spaces when most of them carry underscores. `\(` is `(`.
/// Prefixes such as `artist:` and hydrus' `creator:` become categories. Weights are not interpreted.
public final class TagText {
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern PREFIXED = Pattern.compile("[a-z]+:\\S");
    private static final int MOST_WORDS = 5;
    private static final int MOST_CHARACTERS = 80;
    private static final Set<String> PROSE_OPENERS = Set.of(
            "a", "an", "the", "and", "or", "but", "with", "while", "who", "which", "there", "this", "these", "it", "is",
            "are", "in", "on", "of", "for");
    private static final Map<String, String> PREFIXES = Map.of(
            "artist", "artist",
            "creator", "artist",
            "copyright", "copyright",
            "series", "copyright",
            "character", "character",
            "species", "species",
            "meta", "meta",
            "rating", "rating",
            "general", "general");

    private TagText() {}

    /// The tags of a line, or empty when it reads as prose, as a title or as a file name.
    public static Optional<List<Tag>> recognise(String line) {
        List<String> items = items(line);
        boolean list = items.size() > 1 ? Prose.isTagList(line, items) : isTagItself(items.getFirst());
        return list ? Optional.of(tags(items, "")) : Optional.empty();
    }

    /// The tags of a line that is known to be a tag list.
    public static List<Tag> split(String line, String site) {
        return tags(items(line), site);
    }

    /// Tags from names, each with its prefix read; repeated ones once.
    public static List<Tag> tags(List<String> names, String site) {
        Set<Tag> tags = new LinkedHashSet<>();
        for (String name : names) {
            String clean = name.strip().replace("\\(", "(").replace("\\)", ")");
            if (!clean.isEmpty()) {
                tags.add(tag(clean, site));
            }
        }
        return List.copyOf(tags);
    }

    /// Whether a whole line is one short item, as in lists with one tag a line.
    public static boolean shapedAsTag(String item) {
        String[] words = SPACE.split(item.strip());
        return item.length() <= MOST_CHARACTERS
                && words.length <= MOST_WORDS
                && !(words.length > 1 && PROSE_OPENERS.contains(words[0].toLowerCase(Locale.ROOT)));
    }

    private static Tag tag(String name, String site) {
        int colon = name.indexOf(':');
        Optional<String> category = colon < 1
                ? Optional.empty()
                : Optional.ofNullable(PREFIXES.get(name.substring(0, colon).toLowerCase(Locale.ROOT)));
        String rest = name.substring(colon + 1).strip();
        if (category.isEmpty() || rest.isEmpty()) {
            return new Tag(name, "general", site);
        }
        return new Tag(rest, category.get(), site);
    }

    private static List<String> items(String line) {
        if (line.indexOf(',') >= 0) {
            return Arrays.stream(COMMA.split(line.strip()))
                    .filter(item -> !item.isBlank())
                    .toList();
        }
        List<String> words = List.of(SPACE.split(line.strip()));
        return Prose.areSpacedTags(words) ? words : List.of(line.strip());
    }

    // One word alone is more often a file's name than a tag; hydrus writes `creator:name` without a space.
    private static boolean isTagItself(String item) {
        boolean oneWord = SPACE.split(item).length == 1;
        boolean prefixed =
                PREFIXED.matcher(item).lookingAt() && !tag(item, "").name().equals(item);
        return prefixed && shapedAsTag(item) || oneWord && item.indexOf('_') > 0 && !Prose.isFileName(item);
    }
}
