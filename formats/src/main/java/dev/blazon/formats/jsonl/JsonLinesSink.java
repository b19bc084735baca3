package dev.blazon.formats.jsonl;

import dev.blazon.core.store.ShardWriter;
import dev.blazon.core.store.Sink;
import dev.blazon.formats.publish.StagedFile;
import dev.blazon.formats.row.RowColumn;
import dev.blazon.formats.row.RowJson;
import java.nio.file.Path;
import java.util.List;

/// Writes rows as `data/<stem>.jsonl`: one object a line with the fields of the table, in its order.
///
/// @param <R> the rows
public record JsonLinesSink<R>(List<RowColumn<R>> columns) implements Sink<R> {

    @Override
    public ShardWriter<R> open(Path staging, String stem) {
        Path path = staging.resolve("data").resolve(stem + ".jsonl");
        return new JsonLinesWriter<>(new StagedFile(staging, path), new RowJson<>(columns));
    }
}
