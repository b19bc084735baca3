package dev.blazon.app.eval.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Reads a line of JSON as nearly all are: an object with texts, numbers and lists of texts. What is otherwise, or
/// wrong, is left to the reading of trees, which knows the other forms and says what is wrong, in several times the
/// time.
final class PlainLine {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonParser parser;
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, List<String>> texts = new HashMap<>();

    private PlainLine(JsonParser parser) {
        this.parser = parser;
    }

    /// @return empty when the line is not so plain
    static Optional<Row> row(String line) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), line)) {
            PlainLine read = new PlainLine(parser);
            return read.object() ? read.row() : Optional.empty();
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private Optional<Row> row() {
        return Fields.first(ids.keySet(), texts.keySet())
                .map(fields -> new Row(
                        Objects.requireNonNull(ids.get(fields.id())),
                        Objects.requireNonNull(texts.get(fields.text()))));
    }

    /// Whether the line is an object, all of whose fields that matter are plain.
    private boolean object() {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return false;
        }
        boolean plain = true;
        for (String name = parser.nextName(); name != null && plain; name = parser.nextName()) {
            parser.nextToken();
            plain = field(name);
        }
        return plain && parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null;
    }

    private boolean field(String name) {
        if (Fields.isText(name)) {
            return texts(name);
        }
        if (Fields.isId(name)) {
            return id(name);
        }
        parser.skipChildren();
        return true;
    }

    private boolean id(String name) {
        JsonToken token = parser.currentToken();
        boolean plain = token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NUMBER_INT;
        if (plain) {
            ids.put(name, parser.getString());
        }
        return plain;
    }

    private boolean texts(String name) {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            texts.put(name, List.of(parser.getString()));
            return true;
        }
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            return false;
        }
        List<String> all = new ArrayList<>();
        while (parser.nextToken() == JsonToken.VALUE_STRING) {
            all.add(parser.getString());
        }
        texts.put(name, all);
        return parser.currentToken() == JsonToken.END_ARRAY;
    }
}
