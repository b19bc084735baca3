package dev.blazon.formats.webdataset;

import dev.blazon.core.fault.StorageException;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.store.Column;
import dev.blazon.core.store.Reading;
import dev.blazon.core.store.SampleReader;
import dev.blazon.core.store.Shard;
import dev.blazon.core.store.Source;
import dev.blazon.formats.parquet.ParquetTable;
import dev.blazon.formats.source.CheckedReader;
import dev.blazon.formats.source.Fingerprint;
import dev.blazon.formats.source.OriginSchema;
import dev.blazon.formats.source.PrefixedReader;
import dev.blazon.formats.source.SourceOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// WebDataset archives, one shard each, with img2dataset's Parquet twins where they lie beside them.
///
/// Where two archives begin with the same key, their writer counted anew in each: then all keys are led by the
/// archive's name and a slash.
public final class WebDatasetSource implements Source {
    private static final int LEARNED_FROM = 100;

    private final Path root;
    private final List<Path> archives;
    private final SourceOptions options;
    private final boolean prefixed;
    private final OriginSchema schema = new OriginSchema();
    private final List<Shard> shards = new ArrayList<>();

    private WebDatasetSource(Path root, List<Path> archives, SourceOptions options) {
        this.root = root;
        this.archives = List.copyOf(archives);
        this.options = options;
        this.prefixed = startAlike(archives);
    }

    /// @param archives in the order of their shards
    /// @param root folder that archives' names are relative to
    public static WebDatasetSource open(List<Path> archives, Path root, SourceOptions options) {
        WebDatasetSource source = new WebDatasetSource(root, archives, options);
        archives.forEach(source::addShard);
        for (Path archive : Set.copyOf(List.of(archives.getFirst(), archives.getLast())).stream()
                .sorted()
                .toList()) {
            source.learn(archive);
        }
        return source;
    }

    /// The twin's path, whether or not it exists.
    public static Path twin(Path archive) {
        return archive.resolveSibling(stem(archive.getFileName()) + ".parquet");
    }

    private void addShard(Path archive) {
        String name = root.relativize(archive).toString().replace('\\', '/');
        Fingerprint fingerprint = Fingerprint.create().addFile(name, archive);
        Path twin = twin(archive);
        if (Files.isRegularFile(twin)) {
            fingerprint.addFile(String.valueOf(twin.getFileName()), twin);
        }
        shards.add(new Shard(
                shards.size(), name, OptionalLong.empty(), archive.toFile().length(), fingerprint.hex()));
    }

    private void learn(Path archive) {
        try {
            Optional<ParquetTable> table = twinTable(archive);
            table.ifPresent(twin -> schema.declareAll(Twin.originColumns(twin, options.captionColumns())));
            try (WebDatasetReader reader = WebDatasetReader.open(archive, Twin.none(), options.captionColumns())) {
                Optional<Reading> reading = reader.next();
                for (int count = 0; count < LEARNED_FROM && reading.isPresent(); count++) {
                    schema.learn(sample(reading.get()).origin());
                    reading = reader.next();
                }
            }
        } catch (StorageException _) {
            // Told when the shard is opened; columns that could not be learned go to origin_extra.
            return;
        }
    }

    @Override
    public String description() {
        return String.format(Locale.ROOT, "webdataset %s, %,d archives", root.getFileName(), archives.size());
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
        Path archive = archives.get(shard.index());
        Twin twin = twinTable(archive).map(Twin::open).orElse(Twin.none());
        SampleReader reader = WebDatasetReader.open(archive, twin, options.captionColumns());
        String prefix = prefixed ? stem(root.relativize(archive)).replace('\\', '/') + "/" : "";
        return new CheckedReader(prefixed ? new PrefixedReader(reader, prefix) : reader, schema, shard.name());
    }

    private static Optional<ParquetTable> twinTable(Path archive) {
        Path twin = twin(archive);
        return Files.isRegularFile(twin) ? Optional.of(ParquetTable.open(twin)).filter(Twin::isTwin) : Optional.empty();
    }

    private static boolean startAlike(List<Path> archives) {
        Set<String> first = new HashSet<>();
        for (Path archive : archives) {
            Optional<String> key = archives.size() > 1 ? firstKey(archive) : Optional.empty();
            if (key.isPresent() && !first.add(key.get())) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> firstKey(Path archive) {
        try (TarWalk walk = new TarWalk(TarInput.open(archive))) {
            Optional<TarMember> member = walk.next();
            while (member.isPresent()) {
                Optional<MemberName> name = MemberName.of(member.get().name());
                if (name.isPresent() && !member.get().folder()) {
                    return name.map(MemberName::key);
                }
                member = walk.next();
            }
            return Optional.empty();
        } catch (IOException | TarMember.Cut _) {
            return Optional.empty();
        }
    }

    private static String stem(Path archive) {
        String name = archive.toString();
        for (String end : List.of(".tar.gz", ".tgz", ".tar")) {
            if (name.toLowerCase(Locale.ROOT).endsWith(end)) {
                return name.substring(0, name.length() - end.length());
            }
        }
        return name;
    }

    private static Sample sample(Reading reading) {
        return switch (reading) {
            case Reading.Read(Sample sample) -> sample;
            case Reading.Unreadable(Sample sample, String _, String _) -> sample;
        };
    }
}
