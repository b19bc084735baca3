package dev.blazon.formats.sidecar;

import dev.blazon.core.store.CellType;
import dev.blazon.formats.cell.Cell;
import dev.blazon.formats.row.RowColumn;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The columns of the list that goes with the caption files.
public final class SidecarColumns {

    private SidecarColumns() {}

    /// @param file relative to the run folder or to the source; empty for a sample without a caption
    record Row(String key, String file, String caption, Optional<String> model) {}

    public static List<RowColumn<Row>> all() {
        return List.of(
                column(
                        "key",
                        "The sample's name, unique in the dataset and kept from the source",
                        row -> new Cell.Text(row.key())),
                column("file", "The caption's file, null where there is no caption", row -> Cell.filled(row.file())),
                column("caption", "The published caption on one line", row -> Cell.filled(row.caption())),
                column(
                        "model",
                        "Who wrote the caption: a model's name, or blazon-measured-facts and its version",
                        row -> Cell.orAbsent(row.model().map(Cell.Text::new))));
    }

    private static RowColumn<Row> column(String name, String meaning, Function<Row, Cell> read) {
        return new RowColumn<>(name, CellType.Plain.TEXT, meaning, read);
    }
}
