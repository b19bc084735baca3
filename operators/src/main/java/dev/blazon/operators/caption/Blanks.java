package dev.blazon.operators.caption;

import dev.blazon.core.operator.Part;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.sample.Tag;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The named blanks of a prompt and what fills them for a sample. All are text; empty when there is nothing.
///
/// Texts from the web are data of strangers: they lose control characters and any fence like the one around them, and
/// are cut where no honest text goes on. The sample's own text stays as it is.
final class Blanks {
    private static final int LONGEST_TEXT = 4000;
    private static final int MOST_TAGS = 300;

    /// Every blank with the part of a sample that it shows, when that counts as evidence.
    private static final TreeMap<String, Optional<Part>> PARTS = new TreeMap<>(Map.of(
            "alt_text", Optional.of(Part.ALT_TEXT),
            "alt_texts", Optional.of(Part.ALT_TEXT),
            "file_name", Optional.empty(),
            "height", Optional.empty(),
            "key", Optional.empty(),
            "tags", Optional.of(Part.TAGS),
            "width", Optional.empty()));

    private Blanks() {}

    static Set<String> names() {
        return PARTS.keySet();
    }

    static Optional<Part> part(String name) {
        return PARTS.getOrDefault(name, Optional.empty());
    }

    static Map<String, Object> of(Sample sample) {
        return Map.of(
                "alt_text", safe(sample.altTexts().stream().findFirst().orElse("")),
                "alt_texts", safe(String.join("\n", sample.altTexts())),
                "file_name", safe(sample.image().name()),
                "height", Integer.toString(sample.image().measured().height()),
                "key", safe(sample.key()),
                "tags", safe(tags(sample)),
                "width", Integer.toString(sample.image().measured().width()));
    }

    private static String tags(Sample sample) {
        return sample.tags().stream().map(Tag::name).limit(MOST_TAGS).collect(Collectors.joining(", "));
    }

    private static String safe(String text) {
        String plain = text.replaceAll("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]", " ")
                .replaceAll("<{3,}", "<<")
                .replaceAll(">{3,}", ">>")
                .strip();
        int end = plain.offsetByCodePoints(0, Math.min(LONGEST_TEXT, plain.codePointCount(0, plain.length())));
        return end == plain.length() ? plain : plain.substring(0, end) + "…";
    }
}
