package dev.blazon.formats.webdataset;

import dev.blazon.core.store.KeptRow;
import dev.blazon.core.store.ShardWriter;
import dev.blazon.core.store.Sink;
import dev.blazon.formats.parquet.ParquetSink;
import dev.blazon.formats.publish.StagedFile;
import dev.blazon.formats.row.KeptColumns;
import dev.blazon.formats.row.KeptLayout;
import dev.blazon.formats.row.MemberRow;
import dev.blazon.formats.row.RowColumn;
import dev.blazon.formats.row.RowJson;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Writes kept samples as `data/<stem>.tar` with its twin `data/<stem>.parquet`.
///
/// A sample's members stand side by side: its pictures' stored bytes (the first as `key.jpg`, further ones as
/// `key.2.jpg`), its published caption as `key.txt`, all fields as `key.json`.
public record WebDatasetSink(KeptLayout layout, Map<String, String> metadata) implements Sink<KeptRow> {

    @Override
    public ShardWriter<KeptRow> open(Path staging, String stem) {
        List<RowColumn<MemberRow>> columns = KeptColumns.members(layout);
        StagedFile tar = new StagedFile(staging, staging.resolve("data").resolve(stem + ".tar"));
        ShardWriter<MemberRow> twin = new ParquetSink<>("data", columns, metadata).open(staging, stem);
        return new WebDatasetWriter(new TarFile(tar), twin, new WrittenMembers(layout, new RowJson<>(columns)));
    }
}
