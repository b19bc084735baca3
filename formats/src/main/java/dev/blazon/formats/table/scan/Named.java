package dev.blazon.formats.table.scan;

import dev.blazon.formats.source.Json;
import dev.blazon.formats.source.Roles;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.StringJoiner;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/// What picture a record names, as far as its raw bytes tell; records are compared by it, nothing is read from it.
public interface Named {
    /// Nobody asks.
    Named UNKNOWN = (bytes, length) -> Optional.empty();

    /// @param length how many of the bytes are the record
    Optional<String> picture(byte[] bytes, int length);

    /// The columns that tell pictures apart.
    static SequencedSet<String> columns(Roles roles) {
        SequencedSet<String> columns = new LinkedHashSet<>(roles.images());
        if (columns.isEmpty()) {
            roles.addresses().stream().limit(1).forEach(columns::add);
        }
        return columns;
    }

    /// Records that are JSON objects.
    record InJson(List<String> columns, Optional<String> key) implements Named {
        public static InJson of(Roles roles) {
            return new InJson(List.copyOf(Named.columns(roles)), roles.key());
        }

        @Override
        public Optional<String> picture(byte[] bytes, int length) {
            try (JsonParser parser = Json.MAPPER.createParser(bytes, 0, length)) {
                parser.nextToken();
                Optional<String> picture = picture(parser);
                return parser.nextToken() == null ? picture : Optional.empty();
            } catch (JacksonException _) {
                return Optional.empty();
            }
        }

        /// Reads the value that the parser stands on to its end.
        public Optional<String> picture(JsonParser parser) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                parser.skipChildren();
                return Optional.empty();
            }
            StringJoiner found = new StringJoiner("\n");
            boolean named = false;
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                boolean image = columns.contains(name);
                parser.nextToken();
                if (image || key.filter(name::equals).isPresent()) {
                    JsonNode value = parser.readValueAsTree();
                    found.add(name + " " + value);
                    named |= image && !isEmpty(value);
                } else {
                    parser.skipChildren();
                }
            }
            return named ? Optional.of(found.toString()) : Optional.empty();
        }

        private static boolean isEmpty(JsonNode value) {
            return value.isNull()
                    || value.isEmpty() && !value.isValueNode()
                    || value.isString() && value.stringValue().isBlank();
        }
    }

    /// Rows of fields; one with too few or too many names nothing.
    record InRow(List<String> header, List<String> columns, Optional<String> key, byte separator, boolean quotes)
            implements Named {
        public static Named of(List<String> header, Roles roles, char separator, boolean quotes) {
            return new InRow(header, List.copyOf(Named.columns(roles)), roles.key(), (byte) separator, quotes);
        }

        @Override
        public Optional<String> picture(byte[] bytes, int length) {
            int end = length > 0 && bytes[length - 1] == '\r' ? length - 1 : length;
            StringJoiner found = new StringJoiner("\n");
            boolean named = false;
            int field = 0;
            int from = 0;
            while (from <= end) {
                int to = fieldEnd(bytes, from, end);
                String name = field < header.size() ? header.get(field) : "";
                if (columns.contains(name) || key.filter(name::equals).isPresent()) {
                    found.add(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1));
                    named |= columns.contains(name) && to > from;
                }
                field++;
                from = to + 1;
            }
            return named && field == header.size() ? Optional.of(found.toString()) : Optional.empty();
        }

        private int fieldEnd(byte[] bytes, int from, int end) {
            boolean open = quotes && from < end && bytes[from] == '"';
            int at = open ? from + 1 : from;
            while (at < end && (open || bytes[at] != separator)) {
                if (bytes[at] == '"' && quotes && bytes[from] == '"') {
                    open = !open;
                }
                at++;
            }
            return at;
        }
    }

    /// The lines of a token file.
    record InToken() implements Named {
        @Override
        public Optional<String> picture(byte[] bytes, int length) {
            return TokenLine.of(new String(bytes, 0, length, StandardCharsets.ISO_8859_1))
                    .map(TokenLine::image);
        }
    }
}
