package dev.blazon.operators.gate.find;

import java.util.Optional;
import java.util.Set;

/// Finds captions without content: nothing, a placeholder, or only the stock phrases around a description.
final class Hollow {
    /// A longer text says something, however plain its words.
    private static final int MOST_WORDS = 60;
    private static final Set<String> PLACEHOLDERS = Set.of(
            "n a", "na", "none", "null", "nil", "nan", "undefined", "no caption", "no description", "unknown", "caption",
            "description", "string", "text", "image", "your caption here", "insert caption here", "todo", "tbd", "empty",
            "no text", "unused0", "ok", "okay", "yes", "no", "error", "done");
    private static final Set<String> STOCK = Set.of(
            "image", "images", "picture", "pictures", "photo", "photos", "photograph", "shot", "visual", "caption",
            "description", "shows", "show", "showing", "shown", "displays", "display", "displayed", "displaying", "depicts",
            "depict", "depicting", "depicted", "features", "feature", "featuring", "presents", "presenting", "contains",
            "containing", "contain", "captures", "capturing", "captured", "portrays", "illustrates", "illustrating",
            "represents", "scene", "scenes", "view", "various", "several", "different", "many", "some", "multiple",
            "variety", "range", "object", "objects", "element", "elements", "thing", "things", "item", "items", "detail",
            "details", "detailed", "content", "contents", "subject", "subjects", "something", "color", "colors", "colour",
            "colours", "shape", "shapes", "background", "foreground", "composition", "visible", "seen", "see", "described",
            "describe", "provided", "given", "following", "overall", "high", "quality", "resolution", "interesting",
            "beautiful", "nice", "great", "good", "lot", "lots", "kind", "type", "sort", "set", "setting", "certain",
            "specific", "particular", "clear", "clearly", "well", "here", "there", "this", "that", "these", "those", "it",
            "its", "which", "what", "who", "can", "be", "is", "are", "was", "were", "has", "have", "been", "being", "a",
            "an", "the", "of", "in", "on", "at", "to", "for", "with", "and", "or", "as", "by", "from", "all", "any",
            "one", "also", "very", "not", "no", "other", "more", "such", "like", "appears", "seems", "i", "you", "we",
            "my", "your", "our", "main", "focus", "attention", "viewer", "together", "arranged", "part", "parts",
            "includes", "including", "include", "sure", "certainly");

    private Hollow() {}

    static Optional<Finding> empty(Passage passage) {
        if (passage.words().isEmpty()) {
            return Optional.of(new Finding(
                    Defect.EMPTY,
                    passage.text().isBlank() ? "no text" : "no word in " + Finding.quoted(passage.text())));
        }
        if (passage.words().size() > 3) {
            return Optional.empty();
        }
        String same = String.join(" ", passage.words().stream().map(Word::text).toList());
        return PLACEHOLDERS.contains(same)
                ? Optional.of(new Finding(Defect.EMPTY, "only the placeholder " + Finding.quoted(passage.text())))
                : Optional.empty();
    }

    /// Every word, quoted ones too, is one that fits any picture.
    static Optional<Finding> boilerplate(Passage passage) {
        boolean stock = passage.words().size() <= MOST_WORDS
                && passage.words().stream().allMatch(word -> STOCK.contains(word.text()));
        return stock
                ? Optional.of(new Finding(Defect.BOILERPLATE, Finding.quoted(passage.text()) + " fits any picture"))
                : Optional.empty();
    }
}
