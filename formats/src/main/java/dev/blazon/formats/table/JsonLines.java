package dev.blazon.formats.table;

import dev.blazon.formats.source.Json;
import dev.blazon.formats.text.Quoted;
import dev.blazon.formats.text.TextDecoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// One JSON object a line.
final class JsonLines implements Records {
    private static final int LONGEST = 16 << 20;

    private final InputStream in;
    private long line;
    private long left;

    JsonLines(TableFile file, Chunk chunk) throws IOException {
        this.in = file.open(chunk.from());
        this.line = chunk.line();
        this.left = chunk.count();
    }

    @Override
    public Optional<Row> next() throws IOException {
        while (left > 0) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            long length = readLine(bytes);
            if (length < 0) {
                return Optional.empty();
            }
            long number = line++;
            if (length > LONGEST) {
                left--;
                return Optional.of(
                        new Row.Malformed(number, "The line is " + length + " bytes long, at most " + LONGEST));
            }
            TextDecoder.Decoded decoded = TextDecoder.utf8(bytes.toByteArray());
            if (!decoded.text().isBlank()) {
                left--;
                return Optional.of(row(number, decoded));
            }
        }
        return Optional.empty();
    }

    // Bytes up to the line's end; what is beyond the longest is counted, not kept.
    private long readLine(ByteArrayOutputStream bytes) throws IOException {
        long length = 0;
        int value = in.read();
        if (value < 0) {
            return -1;
        }
        while (value >= 0 && value != '\n') {
            if (length++ < LONGEST) {
                bytes.write(value);
            }
            value = in.read();
        }
        return length;
    }

    private static Row row(long line, TextDecoder.Decoded decoded) {
        Optional<JsonNode> node = Json.parse(decoded.text()).filter(JsonNode::isObject);
        return node.<Row>map(object -> new Row.Parsed(line, Json.record(object), decoded.unicode()))
                .orElseGet(() -> new Row.Malformed(line, "The line is no JSON object: " + Quoted.of(decoded.text())));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
