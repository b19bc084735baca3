package dev.blazon.models.dialect.openai;

import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// What Azure's filter tells of a question or an answer that it stopped.
final class ContentFilter {

    private ContentFilter() {}

    /// The categories that were filtered, such as `sexual, violence`; empty when none is named.
    static Optional<String> categories(JsonNode results) {
        String named = results.properties().stream()
                .filter(category -> category.getValue().path("filtered").asBoolean(false))
                .map(category -> category.getKey())
                .sorted()
                .collect(Collectors.joining(", "));
        return named.isEmpty() ? Optional.empty() : Optional.of(named);
    }
}
