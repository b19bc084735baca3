package dev.blazon.operators.pdq;

/// The ways in which a picture can be turned or mirrored and still be cut the same.
public enum Turn {
    QUARTER,
    HALF,
    THREE_QUARTERS,
    /// Top to bottom.
    FLIP_X,
    /// Left to right.
    FLIP_Y,
    /// Along one diagonal.
    TRANSPOSE,
    /// Along the other one.
    TRANSPOSE_BACK;

    /// Whether rows become columns.
    boolean exchanges() {
        return switch (this) {
            case QUARTER, THREE_QUARTERS, TRANSPOSE, TRANSPOSE_BACK -> true;
            case HALF, FLIP_X, FLIP_Y -> false;
        };
    }

    /// @param row of the frequency, from 0, before it moves
    boolean keepsSign(int row, int column) {
        boolean oddRow = row % 2 == 1;
        boolean oddColumn = column % 2 == 1;
        return switch (this) {
            case QUARTER, FLIP_Y -> oddColumn;
            case HALF, TRANSPOSE_BACK -> oddRow == oddColumn;
            case THREE_QUARTERS, FLIP_X -> oddRow;
            case TRANSPOSE -> true;
        };
    }
}
