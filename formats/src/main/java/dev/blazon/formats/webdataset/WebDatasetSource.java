package dev.blazon.formats.webdataset;

import dev.blazon.core.fault.StorageException;
import dev.blazon.core.store.Reading;
import dev.blazon.core.store.SampleReader;
import dev.blazon.core.store.Source;
import dev.blazon.formats.parquet.ParquetTable;
import dev.blazon.formats.source.CutSource;
import dev.blazon.formats.source.Fingerprint;
import dev.blazon.formats.source.OriginSchema;
import dev.blazon.formats.source.PrefixedReader;
import dev.blazon.formats.source.SourceOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
public final class WebDatasetSource {
    private static final int LEARNED_FROM = 100;

    private final Path root;
    private final SourceOptions options;
    private final boolean prefixed;
    private final OriginSchema schema = new OriginSchema();
    private final CutSource.Cuts<Path> cuts = new CutSource.Cuts<>();

    private WebDatasetSource(Path root, List<Path> archives, SourceOptions options) {
        this.root = root;
        this.options = options;
        this.prefixed = startAlike(archives);
    }

    /// @param archives in the order of their shards
    /// @param root folder that archives' names are relative to
    public static Source open(List<Path> archives, Path root, SourceOptions options) {
        WebDatasetSource source = new WebDatasetSource(root, archives, options);
        archives.forEach(source::addShard);
        for (Path archive : Set.copyOf(List.of(archives.getFirst(), archives.getLast())).stream()
                .sorted()
                .toList()) {
            source.learn(archive);
        }
        String description =
                String.format(Locale.ROOT, "webdataset %s, %,d archives", root.getFileName(), archives.size());
        return source.cuts.source(description, source.schema, source::reader);
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
        cuts.add(archive, name, OptionalLong.empty(), archive.toFile().length(), fingerprint.hex());
    }

    private void learn(Path archive) {
        try {
            Optional<ParquetTable> table = twinTable(archive);
            table.ifPresent(twin -> schema.declareAll(Twin.originColumns(twin, options.captionColumns())));
            try (WebDatasetReader reader = WebDatasetReader.open(archive, Twin.none(), options.captionColumns())) {
                Optional<Reading> reading = reader.next();
                for (int count = 0; count < LEARNED_FROM && reading.isPresent(); count++) {
                    schema.learn(reading.get().sample().origin());
                    reading = reader.next();
                }
            }
        } catch (StorageException _) {
            // Told when the shard is opened; columns that could not be learned go to origin_extra.
            return;
        }
    }

    private SampleReader reader(Path archive) {
        Twin twin = twinTable(archive).map(Twin::open).orElse(Twin.none());
        SampleReader reader = WebDatasetReader.open(archive, twin, options.captionColumns());
        String prefix = prefixed ? stem(root.relativize(archive)).replace('\\', '/') + "/" : "";
        return prefixed ? new PrefixedReader(reader, prefix) : reader;
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
}
