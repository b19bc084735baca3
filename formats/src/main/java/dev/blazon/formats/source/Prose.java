package dev.blazon.formats.source;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Tells what people wrote about a picture from lists of tags. Boorus write tags in small letters, which titles and
/// keywords of the web seldom are.
final class Prose {
    private static final Pattern GROUPED_DIGITS = Pattern.compile("\\d,\\d{3}\\b");
    private static final Pattern ADDRESS = Pattern.compile("://|@|^www\\.", Pattern.CASE_INSENSITIVE);
    private static final Pattern DOCUMENT = Pattern.compile("\\.(html?|php|aspx?|pdf|eps|ai|mp4)$");
    /// What cameras, telephones and programs call their files.
    private static final Pattern CAMERA = Pattern.compile(
            "(_?img|_?mg|mvimg|dsc[nf]?|pxl|pict?|vid|scan|screen_?shot|screen|image|photo|picture|whatsapp|unnamed|untitled|file)"
                    + "[-_ ].*");

    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{3}|_\\d+_?$|^\\d+_\\d+");
    private static final int LONG_LIST = 5;
    private static final int MOST_PARTS = 3;

    private Prose() {}

    /// Whether separated items are tags. "Paris, France" is a title, "A cat, asleep." a sentence, "1girl, solo" a list.
    static boolean isTagList(String line, List<String> items) {
        long capital = items.stream().filter(Prose::hasCapital).count();
        boolean underscored = items.stream().anyMatch(item -> item.indexOf('_') > 0);
        boolean titled = !underscored && (items.size() <= MOST_PARTS ? capital > 0 : capital * 2 >= items.size());
        return !titled
                && areShapedAsTags(items, capital)
                && !GROUPED_DIGITS.matcher(line).find()
                && items.stream().noneMatch(Prose::endsAsFile)
                && !hasSentences(line, items, capital);
    }

    /// Whether words are tags separated by spaces: many with underscores, next to none with capitals.
    static boolean areSpacedTags(List<String> words) {
        long underscored = words.stream().filter(word -> word.indexOf('_') > 0).count();
        long capital = words.stream().filter(Prose::hasCapital).count();
        return words.size() > 1
                && underscored * 4 >= words.size()
                && capital * 10 <= words.size()
                && words.stream().noneMatch(Prose::isCameraFile);
    }

    /// Whether one word with underscores is a file's or page's name, and no tag.
    static boolean isFileName(String word) {
        return hasCapital(word)
                || isCameraFile(word)
                || ADDRESS.matcher(word).find()
                || LONG_NUMBER.matcher(word).find()
                || word.split("[_-]+", -1).length > MOST_PARTS;
    }

    private static boolean isCameraFile(String word) {
        return endsAsFile(word)
                || CAMERA.matcher(word.toLowerCase(Locale.ROOT)).matches()
                        && word.chars().anyMatch(Character::isDigit);
    }

    private static boolean endsAsFile(String word) {
        return ImageNames.isImageExtension(ImageNames.extension(word))
                || DOCUMENT.matcher(word.toLowerCase(Locale.ROOT)).find();
    }

    private static boolean hasCapital(String text) {
        return text.codePoints().anyMatch(Character::isUpperCase);
    }

    // A long list may hold the long name of some series.
    private static boolean areShapedAsTags(List<String> items, long capital) {
        long shaped = items.stream().filter(TagText::shapedAsTag).count();
        boolean forgiving = items.size() >= LONG_LIST && capital == 0;
        return forgiving ? shaped * 5 >= items.size() * 4L : shaped == items.size();
    }

    private static boolean hasSentences(String line, List<String> items, long capital) {
        boolean inside = line.contains(". ") && (capital > 0 || items.size() < LONG_LIST);
        return inside || endsAsSentence(line.strip(), items.getLast());
    }

    private static boolean endsAsSentence(String line, String lastItem) {
        boolean stop = line.endsWith(".") || line.endsWith("!") || line.endsWith("?");
        boolean words = lastItem.chars().filter(Character::isLetter).count() > 3;
        return stop && words && lastItem.indexOf('_') < 0;
    }
}
