package dev.blazon.formats.table;

import dev.blazon.core.sample.Value;
import dev.blazon.formats.source.Json;
import dev.blazon.formats.table.scan.Chunk;
import dev.blazon.formats.table.scan.Cuts;
import dev.blazon.formats.table.scan.Named;
import dev.blazon.formats.text.Quoted;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/// Records of one JSON document: the elements of a list, or kohya's metadata, an object of objects by picture.
final class JsonDocument implements Records {
    /// The column that carries kohya's picture key.
    static final String KEY = "image_path";

    private final InputStream in;
    private final JsonParser parser;
    private long left;

    JsonDocument(TableFile file, Chunk chunk) throws IOException {
        this.in = file.open(0);
        this.parser = Json.MAPPER.createParser(in);
        this.left = chunk.count();
        try {
            parser.nextToken();
            for (long skipped = 0; skipped < chunk.record(); skipped++) {
                advance();
                parser.skipChildren();
            }
        } catch (JacksonException e) {
            close();
            throw new IOException(e.getOriginalMessage(), e);
        }
    }

    /// Where runs of records begin; keeps nothing but what pictures they name.
    static List<Chunk> scan(TableFile file, Named.InJson named, int perChunk) throws IOException {
        try (InputStream in = file.open(0);
                JsonParser parser = Json.MAPPER.createParser(in)) {
            JsonToken opening = parser.nextToken();
            if (opening != JsonToken.START_ARRAY && opening != JsonToken.START_OBJECT) {
                throw new IOException("the document is neither a list nor an object");
            }
            Cuts cuts = new Cuts(perChunk);
            while (advance(parser)) {
                boolean byName = parser.currentName() != null;
                long from = parser.currentLocation().getByteOffset();
                Optional<String> picture = named.picture(parser);
                long bytes = parser.currentLocation().getByteOffset() - from;
                cuts.add(0, 1, bytes, byName ? Optional.empty() : picture);
            }
            return cuts.finish(0);
        } catch (JacksonException e) {
            throw new IOException(e.getOriginalMessage(), e);
        }
    }

    @Override
    public Optional<Row> next() throws IOException {
        try {
            if (left == 0 || !advance()) {
                return Optional.empty();
            }
            left--;
            String name = parser.currentName();
            long line = parser.currentTokenLocation().getLineNr();
            JsonNode node = parser.readValueAsTree();
            return Optional.of(row(line, Optional.ofNullable(name), node));
        } catch (JacksonException e) {
            throw new IOException(e.getOriginalMessage(), e);
        }
    }

    private static Row row(long line, Optional<String> name, JsonNode node) {
        if (!node.isObject()) {
            return new Row.Malformed(line, "The element is no JSON object: " + Quoted.of(node.toString()));
        }
        SequencedMap<String, Value> values = new LinkedHashMap<>();
        name.ifPresent(key -> values.put(KEY, new Value.Text(key)));
        values.putAll(lines(Json.record(node), name.isPresent()));
        return new Row.Parsed(line, values, true);
    }

    // In kohya's metadata a caption of several lines is several captions.
    private static SequencedMap<String, Value> lines(SequencedMap<String, Value> values, boolean kohya) {
        if (kohya && values.get("caption") instanceof Value.Text(String text) && text.indexOf('\n') >= 0) {
            List<String> lines = text.lines()
                    .filter(line -> !line.isBlank())
                    .map(Json::quoted)
                    .toList();
            values.put("caption", new Value.Json("[" + String.join(",", lines) + "]"));
        }
        return values;
    }

    private boolean advance() {
        return advance(parser);
    }

    private static boolean advance(JsonParser parser) {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.PROPERTY_NAME) {
            token = parser.nextToken();
        }
        return token != null && token != JsonToken.END_ARRAY && token != JsonToken.END_OBJECT;
    }

    @Override
    public void close() throws IOException {
        parser.close();
        in.close();
    }
}
