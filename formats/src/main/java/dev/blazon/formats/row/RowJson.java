package dev.blazon.formats.row;

import dev.blazon.formats.cell.Cell;
import dev.blazon.formats.cell.Surrogates;
import dev.blazon.formats.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// A row as one JSON object: a field for each column, null where nothing stands.
///
/// @param <R> the rows
public record RowJson<R>(List<RowColumn<R>> columns) {

    /// Strict UTF-8, without a line end.
    public byte[] bytes(R row) {
        SequencedMap<String, Cell> fields = new LinkedHashMap<>();
        columns.forEach(column -> fields.put(column.name(), column.of(row)));
        return Surrogates.replaced(JsonText.of(new Cell.Struct(fields))).getBytes(StandardCharsets.UTF_8);
    }
}
