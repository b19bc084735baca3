package dev.blazon.app.eval.input;

import dev.blazon.core.sample.Value;
import dev.blazon.core.store.Column;
import dev.blazon.formats.parquet.ParquetRows;
import dev.blazon.formats.parquet.ParquetTable;
import dev.blazon.formats.parquet.RowValues;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.apache.parquet.example.data.Group;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Rows of a Parquet file.
final class ParquetFileRows {
    private ParquetFileRows() {}

    /// @throws dev.blazon.core.fault.StorageException when the file is broken
    static List<Row> read(Path file) {
        ParquetTable table = ParquetTable.open(file);
        List<String> names =
                RowValues.columns(table.schema()).stream().map(Column::name).toList();
        Fields fields = Fields.of(names, file, "columns");
        Set<String> others = new HashSet<>(names);
        others.remove(fields.id());
        others.remove(fields.text());
        RowValues values = new RowValues(table.schema());
        List<Row> rows = new ArrayList<>();
        try (ParquetRows groups = table.rows()) {
            for (Optional<Group> group = groups.next(); group.isPresent(); group = groups.next()) {
                SequencedMap<String, Value> row = values.of(group.get(), others);
                rows.add(new Row(String.join("", texts(row.get(fields.id()))), texts(row.get(fields.text()))));
            }
        }
        return rows;
    }

    private static List<String> texts(@Nullable Value value) {
        return switch (value) {
            case null -> List.of();
            case Value.Json(String json) -> Row.texts(JsonMapper.shared().readTree(json));
            default -> List.of(value.asText());
        };
    }
}
