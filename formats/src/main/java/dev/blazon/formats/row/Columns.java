package dev.blazon.formats.row;

import dev.blazon.core.image.ImageHeader;
import dev.blazon.core.sample.ImageRef;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.store.CellType;
import dev.blazon.formats.cell.Cell;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/// Shorthand for columns over samples.
final class Columns {

    private Columns() {}

    static RowColumn<Sample> text(String name, String meaning, Function<Sample, Optional<String>> read) {
        return new RowColumn<>(
                name,
                CellType.Plain.TEXT,
                meaning,
                sample -> Cell.orAbsent(read.apply(sample).map(Cell.Text::new)));
    }

    static RowColumn<Sample> whole(String name, String meaning, Function<Sample, Optional<Long>> read) {
        return new RowColumn<>(
                name,
                CellType.Plain.WHOLE,
                meaning,
                sample -> Cell.orAbsent(read.apply(sample).map(Cell.Whole::new)));
    }

    static RowColumn<Sample> real(String name, String meaning, Function<Sample, Optional<Double>> read) {
        return new RowColumn<>(
                name,
                CellType.Plain.REAL,
                meaning,
                sample -> Cell.orAbsent(read.apply(sample).map(Cell.Real::new)));
    }

    static RowColumn<Sample> list(String name, CellType element, String meaning, Function<Sample, Cell> read) {
        return new RowColumn<>(name, new CellType.ListOf(element), meaning, read);
    }

    /// Fields given as name, type, name, type.
    static CellType.StructOf struct(Object... namesAndTypes) {
        SequencedMap<String, CellType> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTypes.length; i += 2) {
            fields.put((String) namesAndTypes[i], (CellType) namesAndTypes[i + 1]);
        }
        return new CellType.StructOf(fields);
    }

    static Optional<ImageRef> image(Sample sample) {
        return sample.images().isEmpty() ? Optional.empty() : Optional.of(sample.image());
    }

    static Optional<ImageHeader> header(Sample sample) {
        return image(sample).flatMap(ImageRef::header);
    }

    static Function<Sample, Optional<Long>> measuredWhole(Function<ImageHeader, Number> read) {
        return sample -> header(sample).map(read).map(Number::longValue);
    }

    static Optional<String> altText(Sample sample) {
        return sample.altTexts().stream().filter(text -> !text.isBlank()).findFirst();
    }
}
