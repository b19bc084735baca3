package dev.blazon.formats.json;

import dev.blazon.core.image.ImageHeader;
import dev.blazon.formats.cell.Cell;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// The EXIF fields of a header as a struct in alphabetical order.
public final class Exif {

    private Exif() {}

    public static Cell.Struct struct(ImageHeader header) {
        SequencedMap<String, Cell> fields = new LinkedHashMap<>();
        header.sortedExif().forEach((name, value) -> fields.put(name, new Cell.Text(value)));
        return new Cell.Struct(fields);
    }
}
