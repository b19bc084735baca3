package dev.blazon.formats.source;

import dev.blazon.core.sample.Tag;
import dev.blazon.core.sample.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// A record with its texts, tags and address told apart from all its other columns.
///
/// @param rest every other column, untouched
public record Described(List<String> altTexts, List<Tag> tags, Optional<String> url, SequencedMap<String, Value> rest) {

    public static Described of(SequencedMap<String, Value> record, List<String> captionColumns) {
        SequencedMap<String, Value> rest = new LinkedHashMap<>(record);
        List<Tag> tags = BooruTags.take(rest);
        List<String> altTexts = new ArrayList<>();
        for (String column : Roles.captions(record.keySet(), captionColumns)) {
            if (takeTexts(rest, column, altTexts)) {
                rest.remove(column);
            }
        }
        return new Described(List.copyOf(altTexts), tags, takeAddress(rest), rest);
    }

    private static boolean takeTexts(SequencedMap<String, Value> rest, String column, List<String> texts) {
        List<String> found = switch (rest.get(column)) {
            case Value.Text(String text) -> List.of(text);
            case Value.Json(String json) -> texts(json);
            case null, default -> List.of();
        };
        found.stream().filter(text -> !text.isBlank() && !texts.contains(text)).forEach(texts::add);
        return !found.isEmpty();
    }

    // A list of strings, or of objects that carry a text, as in Karpathy's `sentences`.
    private static List<String> texts(String json) {
        List<String> strings = Json.strings(json);
        return Json.parse(json)
                .filter(list -> list.isArray() && list.size() == strings.size())
                .map(_ -> strings)
                .orElse(List.of());
    }

    private static Optional<String> takeAddress(SequencedMap<String, Value> rest) {
        for (String column : Roles.addresses(rest.keySet())) {
            if (rest.get(column) instanceof Value.Text(String text) && !text.isBlank()) {
                rest.remove(column);
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }
}
