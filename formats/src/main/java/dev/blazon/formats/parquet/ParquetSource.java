package dev.blazon.formats.parquet;

import dev.blazon.core.fault.Problem;
import dev.blazon.core.fault.RecipeException;
import dev.blazon.core.fault.StorageException;
import dev.blazon.core.store.Column;
import dev.blazon.core.store.SampleReader;
import dev.blazon.core.store.Shard;
import dev.blazon.core.store.Source;
import dev.blazon.formats.source.CheckedReader;
import dev.blazon.formats.source.Fingerprint;
import dev.blazon.formats.source.OriginSchema;
import dev.blazon.formats.source.Roles;
import dev.blazon.formats.source.SourceOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.apache.parquet.schema.Type;

/// Parquet files whose rows hold pictures as bytes, paths or addresses.
///
/// A shard is a run of rows inside one row group. A file that cannot be read is one shard that fails when opened, so
/// that the others go on; when no file can be read, opening fails.
public final class ParquetSource implements Source {
    private static final long MOST_PASSES = 8;
    private static final int MOST_TOLD = 10;

    private final Path root;
    private final SourceOptions options;
    private final OriginSchema schema = new OriginSchema();
    private final List<Shard> shards = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<StorageException> faults = new ArrayList<>();
    private final List<Problem> unsuitable = new ArrayList<>();
    private int files;

    /// Where a shard lies; without a table it cannot be read.
    private sealed interface Part {
        record Rows(ParquetTable table, ParquetSamples.Shape shape, int group, long skip, long firstRow)
                implements Part {}

        record Broken(StorageException fault) implements Part {}
    }

    private ParquetSource(Path root, SourceOptions options) {
        this.root = root;
        this.options = options;
    }

    /// @param files in the order of their shards
    /// @param root folder that picture paths may not leave; files' names are relative to it
    public static ParquetSource open(List<Path> files, Path root, SourceOptions options) {
        ParquetSource source = new ParquetSource(root, options);
        files.forEach(source::add);
        source.requireSuitable();
        if (!source.faults.isEmpty() && source.faults.size() == source.files) {
            throw source.faults.getFirst();
        }
        return source;
    }

    private void add(Path file) {
        files++;
        String name = root.relativize(file).toString().replace('\\', '/');
        try {
            ParquetTable table = ParquetTable.open(file);
            ParquetSamples.Shape shape = ParquetSamples.Shape.of(table, name, root, options);
            if (!shape.findsImages()) {
                unsuitable.addAll(noImages(table, name));
                return;
            }
            RowValues.columns(table.schema()).stream()
                    .filter(column -> !shape.consumes(column.name()))
                    .forEach(column -> schema.declare(column.name(), column.kind()));
            addShards(table, shape, name);
        } catch (StorageException e) {
            faults.add(e);
            parts.add(new Part.Broken(e));
            shards.add(new Shard(shards.size(), name, OptionalLong.empty(), 0, fingerprint(file, name, 0, 0)));
        }
    }

    private void addShards(ParquetTable table, ParquetSamples.Shape shape, String name) {
        long firstRow = 0;
        long bytesPerRow = table.file().toFile().length() / Math.max(1, table.rowCount());
        for (int group = 0; group < table.groupSizes().size(); group++) {
            long size = table.groupSizes().get(group);
            long perShard = rowsPerShard(table, group);
            for (long skip = 0; skip < size; skip += perShard) {
                long count = Math.min(perShard, size - skip);
                long from = firstRow + skip;
                String rows = name + " rows " + from + " … " + (from + count - 1);
                String fingerprint = fingerprint(table.file(), name, from, count);
                parts.add(new Part.Rows(table, shape, group, skip, from));
                shards.add(new Shard(shards.size(), rows, OptionalLong.of(count), count * bytesPerRow, fingerprint));
            }
            firstRow += size;
        }
    }

    // Where every shard must pass by all rows before it, there are few shards.
    private long rowsPerShard(ParquetTable table, int group) {
        long few = Math.ceilDiv(table.groupSizes().get(group), MOST_PASSES);
        return table.indivisible().contains(group) ? Math.max(few, options.rowsPerShard()) : options.rowsPerShard();
    }

    private static String fingerprint(Path file, String name, long from, long count) {
        return Fingerprint.create()
                .addFile(name, file)
                .add("from", from)
                .add("count", count)
                .hex();
    }

    private List<Problem> noImages(ParquetTable table, String name) {
        List<String> columns =
                table.schema().getFields().stream().map(Type::getName).toList();
        return Roles.noImages(name, columns, options).problems();
    }

    /// All files that hold no pictures are named at once.
    private void requireSuitable() {
        if (unsuitable.isEmpty()) {
            return;
        }
        List<Problem> told = new ArrayList<>(unsuitable.subList(0, Math.min(MOST_TOLD, unsuitable.size())));
        if (unsuitable.size() > MOST_TOLD) {
            told.add(new Problem(root.toString(), (unsuitable.size() - MOST_TOLD) + " more files are like these."));
        }
        if (unsuitable.size() < files) {
            told.add(new Problem(
                    root.toString(),
                    "Of " + files + " Parquet files " + unsuitable.size()
                            + " lead to no pictures. Name with --from only the files that are meant."));
        }
        throw new RecipeException(told);
    }

    @Override
    public String description() {
        long rows =
                shards.stream().mapToLong(shard -> shard.samples().orElse(0)).sum();
        return String.format(Locale.ROOT, "parquet %s, %,d files, %,d rows", root.getFileName(), files, rows);
    }

    @Override
    public List<Shard> shards() {
        return List.copyOf(shards);
    }

    @Override
    public List<Column> originColumns() {
        return schema.columns();
    }

    @Override
    public SampleReader open(Shard shard) {
        return switch (parts.get(shard.index())) {
            case Part.Broken(StorageException fault) -> throw new StorageException(fault.text(), fault);
            case Part.Rows(ParquetTable table, ParquetSamples.Shape shape, int group, long skip, long firstRow) -> {
                ParquetRows rows = table.rows(group, skip, shard.samples().orElse(0));
                yield new CheckedReader(new ParquetSamples(rows, shape, firstRow), schema, shard.name());
            }
        };
    }
}
