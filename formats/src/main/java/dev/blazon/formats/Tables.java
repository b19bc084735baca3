package dev.blazon.formats;

import dev.blazon.core.image.ImageFormat;
import dev.blazon.core.store.CellType;
import dev.blazon.core.store.DataColumn;
import dev.blazon.core.store.DataTable;
import dev.blazon.formats.row.FateColumns;
import dev.blazon.formats.row.KeptColumns;
import dev.blazon.formats.row.KeptLayout;
import dev.blazon.formats.row.RowColumn;
import dev.blazon.formats.sidecar.SidecarColumns;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;

/// What the files of a run hold, for those who describe them.
public final class Tables {

    private Tables() {}

    /// The tables in `data/`, the one to load first.
    ///
    /// @param pictures the formats that occur
    public static List<DataTable> kept(OutputFormat format, SinkOptions options, Set<ImageFormat> pictures) {
        KeptLayout layout = options.layout();
        return switch (format) {
            case PARQUET -> List.of(parquet("data", RowColumn.described(KeptColumns.table(layout))));
            case WEBDATASET -> {
                List<DataColumn> twin = RowColumn.described(KeptColumns.members(layout));
                yield List.of(
                        new DataTable("data/*.tar", DataTable.TAR, members(twin, pictures)), parquet("data", twin));
            }
            case SIDECAR ->
                // `00000.sidecars.jsonl` is another kind of list
                lines("data/[0-9]*[0-9].jsonl", RowColumn.described(SidecarColumns.all()));
            case JSONL -> lines("data/*.jsonl", inJson(RowColumn.described(KeptColumns.table(layout.withoutImages()))));
        };
    }

    public static DataTable rejects() {
        return parquet("rejects", RowColumn.described(FateColumns.rejects()));
    }

    public static DataTable failures() {
        return parquet("failures", RowColumn.described(FateColumns.failures()));
    }

    private static DataTable parquet(String folder, List<DataColumn> columns) {
        return new DataTable(folder + "/*.parquet", DataTable.PARQUET, columns);
    }

    private static List<DataTable> lines(String files, List<DataColumn> columns) {
        return List.of(new DataTable(files, DataTable.JSON_LINES, columns));
    }

    /// A sample's members, by what stands behind the first dot of their names.
    private static List<DataColumn> members(List<DataColumn> twin, Set<ImageFormat> pictures) {
        List<DataColumn> members = new ArrayList<>();
        pictures.stream()
                .sorted()
                .map(picture -> new DataColumn(
                        picture.extension(),
                        new CellType.HubImage(),
                        "The first picture's stored bytes, unchanged, where it is " + picture.mediaType()))
                .forEach(members::add);
        members.add(new DataColumn("txt", CellType.Plain.TEXT, "The published caption"));
        SequencedMap<String, CellType> fields = new LinkedHashMap<>();
        inJson(twin).forEach(column -> fields.put(column.name(), column.type()));
        members.add(
                new DataColumn("json", new CellType.StructOf(fields), "The fields of the table beside the archive"));
        return members;
    }

    /// Bytes are Base64 text in JSON.
    private static List<DataColumn> inJson(List<DataColumn> columns) {
        return columns.stream()
                .map(column -> new DataColumn(column.name(), inJson(column.type()), column.meaning()))
                .toList();
    }

    private static CellType inJson(CellType type) {
        return switch (type) {
            case CellType.Plain plain -> plain == CellType.Plain.BINARY ? CellType.Plain.TEXT : plain;
            case CellType.ListOf(CellType element) -> new CellType.ListOf(inJson(element));
            case CellType.StructOf(SequencedMap<String, CellType> fields) -> {
                SequencedMap<String, CellType> inside = new LinkedHashMap<>();
                fields.forEach((name, field) -> inside.put(name, inJson(field)));
                yield new CellType.StructOf(inside);
            }
            case CellType.HubImage image -> inJson(image.struct());
        };
    }
}
