package dev.blazon.formats.row;

import dev.blazon.core.store.CellType;
import dev.blazon.core.store.DataColumn;
import dev.blazon.formats.cell.Cell;
import java.util.List;
import java.util.function.Function;

/// A column: its name, its type, what it means, and what stands in it for a row.
///
/// @param meaning one sentence without a full stop, with unit and range where there are any
/// @param <R> the rows
public record RowColumn<R>(String name, CellType type, String meaning, Function<R, Cell> read) {

    public Cell of(R row) {
        return read.apply(row);
    }

    /// The same column of rows from which a row of this one can be had.
    public <S> RowColumn<S> over(Function<S, R> toRow) {
        return new RowColumn<>(name, type, meaning, toRow.andThen(read));
    }

    /// What the columns tell of themselves.
    public static <R> List<DataColumn> described(List<RowColumn<R>> columns) {
        return columns.stream()
                .map(column -> new DataColumn(column.name(), column.type(), column.meaning()))
                .toList();
    }
}
