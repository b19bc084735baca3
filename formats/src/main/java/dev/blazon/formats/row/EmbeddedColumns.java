package dev.blazon.formats.row;

import dev.blazon.core.sample.ImageRef;
import dev.blazon.core.store.CellType;
import dev.blazon.core.store.KeptRow;
import dev.blazon.formats.cell.Cell;
import dev.blazon.formats.cell.StructBuilder;
import java.util.List;

/// The pictures' stored bytes, unchanged, as the dataset hub expects them.
final class EmbeddedColumns {
    private static final CellType IMAGE = new CellType.HubImage();

    private EmbeddedColumns() {}

    static List<RowColumn<KeptRow>> all() {
        return List.of(
                new RowColumn<>(
                        "image",
                        IMAGE,
                        "The first picture's stored bytes, unchanged, and its name; null where there are no bytes to be had",
                        row -> Cell.orAbsent(Columns.image(row.sample()).map(image -> embedded(row, image)))),
                new RowColumn<>(
                        "further_image_files",
                        new CellType.ListOf(IMAGE),
                        "The same for the sample's pictures after the first",
                        row -> Cell.list(
                                row.sample().images().stream().skip(1).toList(), image -> embedded(row, image))));
    }

    private static Cell embedded(KeptRow row, ImageRef image) {
        return Cell.orAbsent(ImageBytes.of(row, image)
                .map(bytes -> new StructBuilder()
                        .cell("bytes", new Cell.Binary(bytes))
                        .text("path", image.name())
                        .build()));
    }
}
