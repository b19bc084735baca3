package dev.blazon.core.store;

/// A column of what is written, as the dataset card and the reference tell of it.
///
/// @param meaning one sentence without a full stop, with unit and range where there are any
public record DataColumn(String name, CellType type, String meaning) {

    public DataColumn {
        if (meaning.isBlank() || meaning.endsWith(".")) {
            throw new IllegalArgumentException(
                    "[column " + name + "] Meaning is '" + meaning + "', must be a sentence without a full stop.");
        }
    }
}
