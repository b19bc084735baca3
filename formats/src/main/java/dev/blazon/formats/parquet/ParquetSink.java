package dev.blazon.formats.parquet;

import dev.blazon.core.store.CellType;
import dev.blazon.core.store.ShardWriter;
import dev.blazon.core.store.Sink;
import dev.blazon.formats.row.RowColumn;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Writes rows as one Parquet file a shard, `<folder>/<stem>.parquet`; no rows, no file.
///
/// A row is written whole or, when reading its pictures fails with a [dev.blazon.core.fault.SampleException], not at
/// all.
///
/// @param folder such as `data`
/// @param <R> the rows
public record ParquetSink<R>(String folder, List<RowColumn<R>> columns, Map<String, String> metadata)
        implements Sink<R> {

    /// @param metadata written into each file besides what the columns call for
    public ParquetSink {
        columns = List.copyOf(columns);
        metadata = Map.copyOf(metadata);
    }

    @Override
    public ShardWriter<R> open(Path staging, String stem) {
        Path file = staging.resolve(folder).resolve(stem + ".parquet");
        return new ParquetShardWriter<>(staging, file, columns, fileMetadata());
    }

    private Map<String, String> fileMetadata() {
        Map<String, String> all = new TreeMap<>(metadata);
        if (columns.stream().anyMatch(column -> column.type() instanceof CellType.HubImage)) {
            all.put("huggingface", HubFeatures.json(columns));
        }
        return all;
    }
}
