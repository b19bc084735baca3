package dev.blazon.core.store;

import java.util.List;

/// Files of a run that hold the same columns.
///
/// @param files as a pattern relative to the run folder, such as `data/*.parquet`
/// @param mediaType of each file
public record DataTable(String files, String mediaType, List<DataColumn> columns) {
    public static final String PARQUET = "application/x-parquet";
    public static final String JSON_LINES = "application/jsonlines";
    public static final String TAR = "application/x-tar";

    public DataTable {
        columns = List.copyOf(columns);
    }
}
