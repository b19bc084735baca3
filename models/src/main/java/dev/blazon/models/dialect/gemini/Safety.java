package dev.blazon.models.dialect.gemini;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Why the service stopped a prompt or an answer.
final class Safety {
    /// The reasons that asking again would not change.
    static final Set<String> REASONS = Set.of(
            "SAFETY",
            "RECITATION",
            "LANGUAGE",
            "BLOCKLIST",
            "PROHIBITED_CONTENT",
            "SPII",
            "IMAGE_SAFETY",
            "IMAGE_PROHIBITED_CONTENT",
            "IMAGE_RECITATION",
            "MODEL_ARMOR",
            "JAILBREAK");

    private Safety() {}

    /// `safety` or `safety: dangerous-content, harassment` when categories were blocked.
    static String detail(String reason, JsonNode ratings) {
        String blocked = ratings.valueStream()
                .filter(rating -> rating.path("blocked").asBoolean(false)
                        || rating.path("probability").asString("").equals("HIGH"))
                .map(rating -> word(rating.path("category").asString("").replace("HARM_CATEGORY_", "")))
                .sorted()
                .collect(Collectors.joining(", "));
        return blocked.isEmpty() ? word(reason) : word(reason) + ": " + blocked;
    }

    static String word(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
