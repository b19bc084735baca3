package dev.blazon.formats.joined;

import dev.blazon.core.sample.ImageLocation;
import dev.blazon.core.sample.ImageRef;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.sample.Value;
import dev.blazon.core.store.Column;
import dev.blazon.core.store.Reading;
import dev.blazon.core.store.SampleReader;
import dev.blazon.core.store.Shard;
import dev.blazon.core.store.Source;
import dev.blazon.formats.folder.FolderScan;
import dev.blazon.formats.folder.FolderScan.Found;
import dev.blazon.formats.folder.FolderSource;
import dev.blazon.formats.folder.LeftAlone;
import dev.blazon.formats.parquet.ParquetSource;
import dev.blazon.formats.source.ImageNames;
import dev.blazon.formats.source.OriginSchema;
import dev.blazon.formats.source.SourceOptions;
import dev.blazon.formats.table.TableSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// A Hugging Face image folder: pictures with `metadata.csv`, `.jsonl` or `.parquet` in the root or in split folders.
///
/// Rows come in the metadata's order, then the pictures that no row names. The split is kept as the column `split`.
public final class HfImageFolder implements Source {
    private static final Set<String> METADATA = Set.of("metadata.csv", "metadata.jsonl", "metadata.parquet");
    private static final Set<String> SPLITS =
            Set.of("train", "training", "test", "testing", "validation", "valid", "val", "dev", "eval", "evaluation");
    private static final String SPLIT = "split";

    private final Source joined;
    private final List<Column> columns;
    private final FolderScan scan;
    private final List<String> notices;

    private HfImageFolder(Source joined, List<Column> columns, FolderScan scan, List<String> notices) {
        this.joined = joined;
        this.columns = columns;
        this.scan = scan;
        this.notices = List.copyOf(notices);
    }

    /// Whether a folder holds pictures and metadata that names them.
    public static boolean isImageFolder(FolderScan scan) {
        return scan.files().stream().anyMatch(HfImageFolder::isMetadata)
                && !scan.images().isEmpty();
    }

    public static HfImageFolder open(FolderScan scan, SourceOptions options) {
        List<ConcatenatedSource.Member> members = new ArrayList<>();
        Set<String> referenced = new HashSet<>();
        for (Found file :
                scan.files().stream().filter(HfImageFolder::isMetadata).toList()) {
            Path path = scan.resolve(file);
            Source rows = ImageNames.extension(file.path()).equals("parquet")
                    ? ParquetSource.open(List.of(path), scan.root(), options)
                    : TableSource.open(List.of(path), scan.root(), options);
            collect(rows, referenced);
            members.add(new ConcatenatedSource.Member(rows, ""));
        }
        List<Found> others = scan.images().stream()
                .filter(image -> !referenced.contains(scan.resolve(image).toString()))
                .toList();
        Set<String> taken = new HashSet<>();
        scan.files().stream().filter(HfImageFolder::isMetadata).forEach(file -> taken.add(file.path()));
        scan.images().forEach(image -> taken.add(image.path()));
        if (!others.isEmpty()) {
            FolderSource rest = FolderSource.open(scan, others, options);
            taken.addAll(rest.taken());
            members.add(new ConcatenatedSource.Member(rest, ""));
        }
        Source joined = ConcatenatedSource.of(members);
        OriginSchema schema = new OriginSchema();
        schema.declare(SPLIT, Column.Kind.TEXT);
        schema.declareAll(joined.originColumns());
        return new HfImageFolder(joined, schema.columns(), scan, LeftAlone.of(scan, taken, LeftAlone.Kinds.PICTURES));
    }

    private static boolean isMetadata(Found file) {
        return METADATA.contains(ImageNames.last(file.path())) && !file.outside();
    }

    // Which pictures have a row; nothing is decoded.
    private static void collect(Source rows, Set<String> referenced) {
        for (Shard shard : rows.shards()) {
            try (SampleReader reader = rows.open(shard)) {
                for (Optional<Reading> next = reader.next(); next.isPresent(); next = reader.next()) {
                    for (ImageRef image : sample(next.get()).images()) {
                        if (image.location() instanceof ImageLocation.InFile(String file, long _, long _)) {
                            referenced.add(file);
                        }
                    }
                }
            }
        }
    }

    @Override
    public String description() {
        return String.format(Locale.ROOT, "imagefolder %s: %s", scan.root().getFileName(), joined.description());
    }

    public FolderScan scan() {
        return scan;
    }

    @Override
    public List<String> notices() {
        return notices;
    }

    @Override
    public List<Shard> shards() {
        return joined.shards();
    }

    @Override
    public List<Column> originColumns() {
        return columns;
    }

    @Override
    public SampleReader open(Shard shard) {
        return new WithSplit(joined.open(shard));
    }

    private static Sample sample(Reading reading) {
        return switch (reading) {
            case Reading.Read(Sample sample) -> sample;
            case Reading.Unreadable(Sample sample, String _, String _) -> sample;
        };
    }

    private record WithSplit(SampleReader reader) implements SampleReader {
        @Override
        public Optional<Reading> next() {
            return reader.next().map(reading -> switch (reading) {
                case Reading.Read(Sample sample) -> new Reading.Read(split(sample));
                case Reading.Unreadable(Sample sample, String faultClass, String message) ->
                    new Reading.Unreadable(split(sample), faultClass, message);
            });
        }

        private static Sample split(Sample sample) {
            int slash = sample.key().indexOf('/');
            String folder = slash < 0 ? "" : sample.key().substring(0, slash);
            if (!SPLITS.contains(folder.toLowerCase(Locale.ROOT))
                    || sample.origin(SPLIT).isPresent()) {
                return sample;
            }
            SequencedMap<String, Value> origin = new LinkedHashMap<>();
            origin.put(SPLIT, new Value.Text(folder));
            origin.putAll(sample.origin());
            return sample.withOrigin(origin);
        }

        @Override
        public void close() {
            reader.close();
        }
    }
}
