package dev.blazon.formats.table;

import dev.blazon.core.fault.RecipeException;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.store.Column;
import dev.blazon.core.store.Reading;
import dev.blazon.core.store.SampleReader;
import dev.blazon.core.store.Shard;
import dev.blazon.core.store.Source;
import dev.blazon.formats.source.CheckedReader;
import dev.blazon.formats.source.Fingerprint;
import dev.blazon.formats.source.Locator;
import dev.blazon.formats.source.OriginSchema;
import dev.blazon.formats.source.Roles;
import dev.blazon.formats.source.SourceOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Manifests whose records name pictures by path or address. A shard is a run of records of one file.
public final class TableSource implements Source {
    private static final int LEARNED_FROM = 1000;

    private final Path root;
    private final SourceOptions options;
    private final OriginSchema schema = new OriginSchema();
    private final List<Shard> shards = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();

    private record Part(ManifestReader.Reads reads, Chunk chunk) {}

    private TableSource(Path root, SourceOptions options) {
        this.root = root;
        this.options = options;
    }

    /// Whether a file's name says that it is a manifest.
    public static boolean isTable(Path file) {
        return TableFile.of(file).isPresent();
    }

    /// @param files in the order of their shards; relative paths in each start from its own folder
    /// @param root folder that paths may not leave
    public static TableSource open(List<Path> files, Path root, SourceOptions options) {
        TableSource source = new TableSource(root, options);
        files.forEach(source::add);
        return source;
    }

    private void add(Path path) {
        TableFile file = TableFile.of(path)
                .orElseThrow(() -> new RecipeException(
                        path.toString(),
                        "The file is no manifest; accepted are .jsonl, .ndjson, .csv, .tsv and .json."));
        Manifest manifest = Manifest.open(file, options.samplesPerShard());
        Path base = Optional.ofNullable(path.getParent()).orElse(root);
        Locator locator = Locator.open(root, base, options.allowOutsideRoot());
        Set<String> columns = new LinkedHashSet<>(manifest.layout().header());
        if (columns.isEmpty()) {
            columns.addAll(firstColumns(manifest));
        }
        Roles roles = Roles.of(columns, options);
        requireImages(path, columns, roles, manifest);
        ManifestReader.Reads reads = new ManifestReader.Reads(manifest, locator, roles, options);
        learn(reads);
        String name = root.relativize(path).toString().replace('\\', '/');
        manifest.chunks().forEach(chunk -> addShard(reads, chunk, name));
    }

    private void addShard(ManifestReader.Reads reads, Chunk chunk, String name) {
        String fingerprint = Fingerprint.create()
                .addFile(name, reads.manifest().file().path())
                .add("from", chunk.record())
                .add("count", chunk.count())
                .hex();
        String records = name + " records " + (chunk.record() + 1) + " … " + (chunk.record() + chunk.count());
        long bytes = chunk.to() - chunk.from();
        parts.add(new Part(reads, chunk));
        shards.add(new Shard(shards.size(), records, OptionalLong.of(chunk.count()), bytes, fingerprint));
    }

    private static Set<String> firstColumns(Manifest manifest) {
        Set<String> columns = new LinkedHashSet<>();
        long left = LEARNED_FROM;
        for (Chunk chunk : manifest.chunks()) {
            try (Records records = manifest.records(chunk)) {
                for (Optional<Records.Row> row = records.next(); row.isPresent() && left-- > 0; row = records.next()) {
                    if (row.get() instanceof Records.Row.Parsed parsed) {
                        columns.addAll(parsed.values().keySet());
                    }
                }
            } catch (IOException e) {
                throw Manifest.fault(manifest.file(), e);
            }
            if (left <= 0) {
                break;
            }
        }
        return columns;
    }

    private void requireImages(Path file, Set<String> columns, Roles roles, Manifest manifest) {
        if (!roles.findImages() && !manifest.chunks().isEmpty()) {
            throw Roles.noImages(file.toString(), columns, options);
        }
    }

    private void learn(ManifestReader.Reads reads) {
        boolean csv = !reads.manifest().layout().header().isEmpty();
        long left = LEARNED_FROM;
        for (Chunk chunk : reads.manifest().chunks()) {
            try (ManifestReader reader = new ManifestReader(reads, chunk)) {
                for (Optional<Reading> next = reader.next(); next.isPresent() && left-- > 0; next = reader.next()) {
                    schema.learn(sample(next.get()).origin());
                }
            }
            if (left <= 0) {
                break;
            }
        }
        if (csv) {
            declareHeader(reads);
        }
    }

    // A column that is empty in the first rows is text all the same.
    private void declareHeader(ManifestReader.Reads reads) {
        for (String column : reads.manifest().layout().header()) {
            boolean consumed = reads.roles().images().contains(column)
                    || reads.roles().captions().contains(column)
                    || reads.roles().addresses().contains(column)
                    || reads.roles().key().filter(column::equals).isPresent()
                    || column.startsWith("tag");
            if (!consumed) {
                schema.declare(column, Column.Kind.TEXT);
            }
        }
    }

    private static Sample sample(Reading reading) {
        return switch (reading) {
            case Reading.Read(Sample sample) -> sample;
            case Reading.Unreadable(Sample sample, String _, String _) -> sample;
        };
    }

    @Override
    public String description() {
        long records =
                shards.stream().mapToLong(shard -> shard.samples().orElse(0)).sum();
        return String.format(Locale.ROOT, "manifest %s, %,d records", root.getFileName(), records);
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
        Part part = parts.get(shard.index());
        return new CheckedReader(new ManifestReader(part.reads(), part.chunk()), schema, shard.name());
    }
}
