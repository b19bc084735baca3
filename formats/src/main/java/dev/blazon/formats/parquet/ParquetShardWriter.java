package dev.blazon.formats.parquet;

import dev.blazon.core.store.CellType;
import dev.blazon.core.store.ShardWriter;
import dev.blazon.formats.cell.Cell;
import dev.blazon.formats.publish.DiskFaults;
import dev.blazon.formats.row.RowColumn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.apache.parquet.hadoop.ParquetWriter;
import org.jspecify.annotations.Nullable;

/// Writes one Parquet file, created with the first row.
public final class ParquetShardWriter<R> implements ShardWriter<R> {
    private final Path staging;
    private final Path path;
    private final List<RowColumn<R>> columns;
    private final Map<String, String> metadata;
    private @Nullable SinkFile file;
    private @Nullable ParquetWriter<Cell.Struct> writer;

    /// @param staging an existing folder that the file lies in
    /// @param metadata for the file's footer
    public ParquetShardWriter(Path staging, Path path, List<RowColumn<R>> columns, Map<String, String> metadata) {
        this.staging = staging;
        this.path = path;
        this.columns = columns;
        this.metadata = metadata;
    }

    @Override
    public void write(R row) {
        // All cells before the first is written: a picture that cannot be read leaves no half row.
        SequencedMap<String, Cell> cells = new LinkedHashMap<>();
        columns.forEach(column -> cells.put(column.name(), column.of(row)));
        try {
            writer().write(new Cell.Struct(cells));
        } catch (IOException e) {
            throw DiskFaults.writing(path, e);
        }
    }

    @Override
    public void finish() {
        try {
            if (writer != null) {
                writer.close();
            }
        } catch (IOException e) {
            throw DiskFaults.writing(path, e);
        }
    }

    @Override
    public void close() {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            throw DiskFaults.writing(path, e);
        }
    }

    private ParquetWriter<Cell.Struct> writer() throws IOException {
        ParquetWriter<Cell.Struct> open = writer;
        if (open == null) {
            open = create();
            writer = open;
        }
        return open;
    }

    private ParquetWriter<Cell.Struct> create() throws IOException {
        DiskFaults.requireFolder(staging);
        Files.createDirectories(path.getParent());
        SequencedMap<String, CellType> types = new LinkedHashMap<>();
        columns.forEach(column -> types.put(column.name(), column.type()));
        SinkFile created = SinkFile.create(path);
        file = created;
        return new SinkWriterBuilder(created, new SinkWriteSupport(types, SinkSchema.of(columns), metadata)).build();
    }
}
