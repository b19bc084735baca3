package dev.blazon.formats.row;

import dev.blazon.formats.cell.Cell;
import dev.blazon.formats.cell.CellType;
import java.util.function.Function;

/// A column: its name, its type and what stands in it for a row.
///
/// @param <R> the rows
public record RowColumn<R>(String name, CellType type, Function<R, Cell> read) {

    public Cell of(R row) {
        return read.apply(row);
    }

    /// The same column of rows from which a row of this one can be had.
    public <S> RowColumn<S> over(Function<S, R> toRow) {
        return new RowColumn<>(name, type, toRow.andThen(read));
    }
}
