package dev.blazon.engine.report.card;

import dev.blazon.core.store.DataTable;
import java.util.List;

/// What the run folder holds, for the card and for machines.
///
/// @param data tables in `data/`, the one to load first
/// @param rejects what is known of rejected samples
/// @param failures what is known of failed samples
/// @param files the published files in `data/`
public record Contents(List<DataTable> data, DataTable rejects, DataTable failures, List<DataFile> files) {

    public Contents {
        data = List.copyOf(data);
        files = List.copyOf(files);
    }

    /// The table that a visitor loads.
    public DataTable main() {
        return data.getFirst();
    }

    /// @param path relative to the run folder
    /// @param sha256 in hexadecimal
    public record DataFile(String path, long bytes, String sha256) {}
}
