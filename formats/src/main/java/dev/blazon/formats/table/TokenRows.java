package dev.blazon.formats.table;

import dev.blazon.core.sample.Value;
import dev.blazon.formats.table.scan.Chunk;
import dev.blazon.formats.table.scan.TokenLine;
import dev.blazon.formats.text.Quoted;
import dev.blazon.formats.text.TextDecoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// The lines of a token file as records of a picture and one caption.
final class TokenRows implements Records {
    static final List<String> COLUMNS = List.of("image", "caption");

    private final Lines lines;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    TokenRows(TableFile file, Chunk chunk) throws IOException {
        this.lines = new Lines(file, chunk);
    }

    @Override
    public Optional<Row> next() throws IOException {
        return lines.next(bytes) ? Optional.of(row(TextDecoder.utf8(bytes.toByteArray()))) : Optional.empty();
    }

    private Row row(TextDecoder.Decoded decoded) {
        Optional<TokenLine> line = TokenLine.of(decoded.text());
        if (line.isEmpty()) {
            return new Row.Malformed(
                    lines.number(), "The line is no picture, number, tab and caption: " + Quoted.of(decoded.text()));
        }
        SequencedMap<String, Value> values = new LinkedHashMap<>();
        values.put("image", new Value.Text(line.get().image()));
        values.put("caption", new Value.Text(line.get().caption()));
        return new Row.Parsed(lines.number(), values, decoded.unicode());
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
