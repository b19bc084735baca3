package dev.blazon.formats.table;

import dev.blazon.core.sample.Value;
import dev.blazon.formats.table.scan.Chunk;
import dev.blazon.formats.text.TextDecoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Rows of a TSV file below its header. A row is a line, whatever quotes it holds; empty fields are absent values.
final class TsvRows implements Records {
    private final Lines lines;
    private final List<String> header;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    TsvRows(TableFile file, Chunk chunk, List<String> header) throws IOException {
        this.lines = new Lines(file, chunk);
        this.header = List.copyOf(header);
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

    private Row row(long line, TextDecoder.Decoded decoded) {
        List<String> fields = TsvLine.fields(decoded.text(), header.size());
        if (fields.size() != header.size()) {
            return new Row.Malformed(line, "The row has " + fields.size() + " fields, the header has " + header.size());
        }
        SequencedMap<String, Value> values = new LinkedHashMap<>();
        for (int field = 0; field < fields.size(); field++) {
            if (!fields.get(field).isEmpty()) {
                values.put(header.get(field), new Value.Text(fields.get(field)));
            }
        }
        return new Row.Parsed(line, values, decoded.unicode());
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
