package dev.blazon.formats.parquet;

import dev.blazon.core.store.CellType;
import dev.blazon.formats.cell.Cell;
import dev.blazon.formats.cell.StructBuilder;
import dev.blazon.formats.json.JsonText;
import dev.blazon.formats.row.RowColumn;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The `huggingface` metadata of a Parquet file: without it the hub takes embedded pictures for plain structs.
final class HubFeatures {

    private HubFeatures() {}

    static <R> String json(List<RowColumn<R>> columns) {
        StructBuilder features = new StructBuilder();
        columns.forEach(column -> features.cell(column.name(), feature(column.type())));
        Cell info = struct(all -> all.cell("features", features.build()));
        return JsonText.of(struct(all -> all.cell("info", info)));
    }

    private static Cell feature(CellType type) {
        return switch (type) {
            case CellType.Plain plain ->
                struct(all -> all.text("dtype", plain.dtype()).text("_type", "Value"));
            case CellType.HubImage _ -> struct(all -> all.text("_type", "Image"));
            // A one-element list is the hub's word for "list of": the only one that old and new libraries both read.
            case CellType.ListOf(CellType element) -> new Cell.Items(List.of(feature(element)));
            case CellType.StructOf(Map<String, CellType> fields) ->
                struct(all -> fields.forEach((name, field) -> all.cell(name, feature(field))));
        };
    }

    private static Cell struct(Consumer<StructBuilder> fill) {
        StructBuilder builder = new StructBuilder();
        fill.accept(builder);
        return builder.build();
    }
}
