package dev.blazon.formats.row;

import dev.blazon.core.image.Bytes;
import dev.blazon.core.sample.Value;
import dev.blazon.core.store.CellType;
import dev.blazon.core.store.Column;
import dev.blazon.formats.cell.Cell;
import java.util.Optional;

/// Origin values as cells.
final class OriginCells {
    /// Whole numbers up to here are exact as a floating-point number.
    private static final long EXACT = 1L << 53;

    private OriginCells() {}

    static CellType type(Column.Kind kind) {
        return switch (kind) {
            case TEXT, JSON -> CellType.Plain.TEXT;
            case WHOLE -> CellType.Plain.WHOLE;
            case REAL -> CellType.Plain.REAL;
            case TRUTH -> CellType.Plain.TRUTH;
            case BINARY -> CellType.Plain.BINARY;
        };
    }

    /// The value in a column of a kind; empty when it cannot stand there without loss.
    static Optional<Cell> fit(Value value, Column.Kind kind) {
        return switch (value) {
            case Value.Whole(long number)
            when kind == Column.Kind.REAL && Math.abs(number) <= EXACT -> Optional.of(new Cell.Real(number));
            case Value.Text _ when kind == Column.Kind.JSON -> Optional.empty();
            case Value.Whole _, Value.Real _, Value.Truth _
            when kind == Column.Kind.TEXT -> Optional.of(new Cell.Text(value.asText()));
            case Value.Text _, Value.Whole _, Value.Real _, Value.Truth _, Value.Binary _, Value.Json _ ->
                Optional.of(asIs(value)).filter(cell -> typeOf(cell) == type(kind));
        };
    }

    /// The value as a whole number, if it is one: tables made by data frames often hold 512.0 for 512.
    static Optional<Long> whole(Value value) {
        return switch (value) {
            case Value.Whole(long number) -> Optional.of(number);
            case Value.Real(double number)
            when number == Math.rint(number) && Math.abs(number) <= EXACT -> Optional.of((long) number);
            case Value.Real _, Value.Text _, Value.Truth _, Value.Binary _, Value.Json _ -> Optional.empty();
        };
    }

    /// Whether a cell of ours says what the value says.
    static boolean says(Cell ours, Value value) {
        return switch (ours) {
            case Cell.Text(String text) -> !(value instanceof Value.Binary) && text.equals(value.asText());
            case Cell.Whole(long number) ->
                whole(value).filter(same -> same == number).isPresent();
            case Cell.Absent _ -> value instanceof Value.Text(String text) && text.isBlank();
            case Cell.Real _, Cell.Truth _, Cell.Binary _, Cell.Items _, Cell.Struct _ -> false;
        };
    }

    static Cell asIs(Value value) {
        return switch (value) {
            case Value.Text(String text) -> new Cell.Text(text);
            case Value.Whole(long number) -> new Cell.Whole(number);
            case Value.Real(double number) -> new Cell.Real(number);
            case Value.Truth(boolean truth) -> new Cell.Truth(truth);
            case Value.Binary(Bytes bytes) -> new Cell.Binary(bytes);
            case Value.Json(String json) -> new Cell.Text(json);
        };
    }

    private static CellType typeOf(Cell cell) {
        return switch (cell) {
            case Cell.Whole _ -> CellType.Plain.WHOLE;
            case Cell.Real _ -> CellType.Plain.REAL;
            case Cell.Truth _ -> CellType.Plain.TRUTH;
            case Cell.Binary _ -> CellType.Plain.BINARY;
            case Cell.Text _, Cell.Absent _, Cell.Items _, Cell.Struct _ -> CellType.Plain.TEXT;
        };
    }
}
