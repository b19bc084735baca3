package dev.blazon.formats.table;

import dev.blazon.core.fault.RecipeException;
import dev.blazon.core.store.Column;
import dev.blazon.core.store.Reading;
import dev.blazon.core.store.Source;
import dev.blazon.formats.source.CutSource;
import dev.blazon.formats.source.Fingerprint;
import dev.blazon.formats.source.Locator;
import dev.blazon.formats.source.OriginSchema;
import dev.blazon.formats.source.Roles;
import dev.blazon.formats.source.SourceOptions;
import dev.blazon.formats.table.scan.Chunk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/// Manifests whose records name pictures by path or address. A shard is a run of records of one file.
public final class TableSource {
    private static final int LEARNED_FROM = 1000;

    private final Path root;
    private final SourceOptions options;
    private final OriginSchema schema = new OriginSchema();
    private final CutSource.Cuts<Part> cuts = new CutSource.Cuts<>();

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
    public static Source open(List<Path> files, Path root, SourceOptions options) {
        TableSource source = new TableSource(root, options);
        files.forEach(source::add);
        String description =
                String.format(Locale.ROOT, "manifest %s, %,d samples", root.getFileName(), source.cuts.samples());
        return source.cuts.source(description, source.schema, part -> new ManifestReader(part.reads(), part.chunk()));
    }

    private void add(Path path) {
        TableFile file = TableFile.of(path)
                .orElseThrow(() -> new RecipeException(
                        path.toString(),
                        "The file is no manifest; accepted are .jsonl, .ndjson, .csv, .tsv and .json."));
        Manifest manifest = Manifest.open(file, options);
        requireImages(path, manifest);
        ManifestReader.Reads reads = reads(manifest);
        learn(reads);
        String name = root.relativize(path).toString().replace('\\', '/');
        manifest.chunks().forEach(chunk -> addShard(reads, chunk, name));
    }

    private ManifestReader.Reads reads(Manifest manifest) {
        Path base = Optional.ofNullable(manifest.file().path().getParent()).orElse(root);
        Locator locator = Locator.open(root, base, options.allowOutsideRoot());
        ManifestReader.Reads reads = new ManifestReader.Reads(manifest, List.of(locator), options);
        List<Locator> locators = new ArrayList<>(reads.locators());
        PictureFolder.of(reads, base)
                .ifPresent(found -> locators.add(Locator.open(root, found, options.allowOutsideRoot())));
        return new ManifestReader.Reads(manifest, locators, options);
    }

    private void addShard(ManifestReader.Reads reads, Chunk chunk, String name) {
        String fingerprint = Fingerprint.create()
                .addFile(name, reads.manifest().file().path())
                .add("from", chunk.record())
                .add("count", chunk.count())
                .hex();
        String records = name + " records " + (chunk.record() + 1) + " … " + (chunk.record() + chunk.count());
        long bytes = chunk.to() - chunk.from();
        cuts.add(new Part(reads, chunk), records, OptionalLong.of(chunk.samples()), bytes, fingerprint);
    }

    private void requireImages(Path file, Manifest manifest) {
        if (!manifest.roles().findImages() && !manifest.chunks().isEmpty()) {
            throw Roles.noImages(file.toString(), manifest.columns(), options);
        }
    }

    private void learn(ManifestReader.Reads reads) {
        boolean csv = !reads.manifest().layout().header().isEmpty();
        long left = LEARNED_FROM;
        for (Chunk chunk : reads.manifest().chunks()) {
            try (ManifestReader reader = new ManifestReader(reads, chunk)) {
                for (Optional<Reading> next = reader.next(); next.isPresent() && left-- > 0; next = reader.next()) {
                    schema.learn(next.get().sample().origin());
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
            boolean consumed = reads.manifest().roles().images().contains(column)
                    || reads.manifest().roles().captions().contains(column)
                    || reads.manifest().roles().addresses().contains(column)
                    || reads.manifest().roles().key().filter(column::equals).isPresent()
                    || column.startsWith("tag");
            if (!consumed) {
                schema.declare(column, Column.Kind.TEXT);
            }
        }
    }
}
