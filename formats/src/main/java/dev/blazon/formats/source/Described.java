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

    /// Where a published dataset keeps what a model wrote.
    private static final String WRITTEN = "vlm_caption";

    /// A text that the record itself says a model wrote is no alt text, wherever else the record repeats it.
    public static Described of(SequencedMap<String, Value> record, List<String> captionColumns) {
        Optional<String> written = written(record, captionColumns);
        SequencedMap<String, Value> rest = new LinkedHashMap<>(record);
        List<Tag> tags = BooruTags.take(rest);
        List<String> altTexts = new ArrayList<>();
        for (String column : columns(record, captionColumns, written)) {
            if (takeTexts(rest, column, altTexts)) {
                rest.remove(column);
            }
        }
        return new Described(List.copyOf(altTexts), tags, takeAddress(rest), rest);
    }

    /// What the record says a model wrote, unless the user asks for columns of their own choice.
    public static Optional<String> written(SequencedMap<String, Value> record, List<String> captionColumns) {
        return captionColumns.isEmpty() && record.get(WRITTEN) instanceof Value.Text(String text) && !text.isBlank()
                ? Optional.of(text.strip())
                : Optional.empty();
    }

    private static List<String> columns(
            SequencedMap<String, Value> record, List<String> captionColumns, Optional<String> written) {
        List<String> columns = new ArrayList<>(Roles.captions(record.keySet(), captionColumns));
        // such a column stays with all the others, so that nothing of the source is lost
        columns.removeIf(column -> record.get(column) instanceof Value.Text(String text)
                && written.filter(text.strip()::equals).isPresent());
        if (written.isPresent() && record.containsKey("alt_texts")) {
            columns.add("alt_texts");
        }
        return columns;
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
