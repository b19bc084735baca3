package dev.blazon.formats.table;

import dev.blazon.formats.source.Json;
import dev.blazon.formats.table.scan.Chunk;
import dev.blazon.formats.text.Quoted;
import dev.blazon.formats.text.TextDecoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// One JSON object a line.
final class JsonLines implements Records {
    private final Lines lines;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    JsonLines(TableFile file, Chunk chunk) throws IOException {
        this.lines = new Lines(file, chunk);
    }

    @Override
    public Optional<Row> next() throws IOException {
        if (!lines.next(bytes)) {
            return Optional.empty();
        }
        if (lines.length() > Lines.LONGEST) {
            return Optional.of(new Row.Malformed(
                    lines.number(), "The line is " + lines.length() + " bytes long, at most " + Lines.LONGEST));
        }
        return Optional.of(row(lines.number(), TextDecoder.utf8(bytes.toByteArray())));
    }

    private static Row row(long line, TextDecoder.Decoded decoded) {
        Optional<JsonNode> node = Json.parse(decoded.text()).filter(JsonNode::isObject);
        return node.<Row>map(object -> new Row.Parsed(line, Json.record(object), decoded.unicode()))
                .orElseGet(() -> new Row.Malformed(line, "The line is no JSON object: " + Quoted.of(decoded.text())));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
