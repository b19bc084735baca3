package dev.blazon.formats.folder;

import dev.blazon.core.fault.SampleException;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.sample.Value;
import dev.blazon.core.store.Column;
import dev.blazon.core.store.SampleReader;
import dev.blazon.core.store.Shard;
import dev.blazon.core.store.Source;
import dev.blazon.formats.folder.FolderScan.Found;
import dev.blazon.formats.source.CheckedReader;
import dev.blazon.formats.source.Fingerprint;
import dev.blazon.formats.source.OriginSchema;
import dev.blazon.formats.source.SourceOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.Set;

/// Pictures of a folder and all folders below, with the sidecar files that describe them.
///
/// A shard is a run of pictures in code point order; its fingerprint covers names and sizes of pictures and sidecars.
public final class FolderSource implements Source {
    private static final int LEARNED_FROM = 1000;

    private final FolderScan scan;
    private final List<FolderEntry> entries;
    private final FolderReader.Reads reads;
    private final OriginSchema schema;
    private final List<Shard> shards;
    private final int perShard;
    private final boolean whole;

    private FolderSource(
            FolderScan scan, List<FolderEntry> entries, FolderReader.Reads reads, int perShard, boolean whole) {
        this.whole = whole;
        this.scan = scan;
        this.entries = entries;
        this.reads = reads;
        this.perShard = perShard;
        this.schema = learned(entries, reads);
        this.shards = shards(entries, perShard, scan.root());
    }

    /// All pictures of a scanned folder.
    public static FolderSource open(FolderScan scan, SourceOptions options) {
        return open(scan, scan.images(), options, true);
    }

    /// Some of the pictures of a scanned folder.
    public static FolderSource open(FolderScan scan, List<Found> images, SourceOptions options) {
        return open(scan, images, options, false);
    }

    private static FolderSource open(FolderScan scan, List<Found> images, SourceOptions options, boolean whole) {
        List<FolderEntry> entries = FolderEntry.of(images, scan.files());
        MetadataIndex metadata = MetadataIndex.open(scan, entries);
        FolderReader.Reads reads =
                new FolderReader.Reads(scan, new SidecarReader(scan, options), metadata, options.captionColumns());
        return new FolderSource(scan, entries, reads, options.samplesPerShard(), whole);
    }

    @Override
    public String description() {
        return String.format(Locale.ROOT, "folder %s, %,d images", scan.root().getFileName(), entries.size());
    }

    public FolderScan scan() {
        return scan;
    }

    /// The files that are read: pictures, their sidecars, and metadata of the whole folder.
    public Set<String> taken() {
        Set<String> taken = new HashSet<>(reads.metadata().files());
        for (FolderEntry entry : entries) {
            taken.add(entry.image().path());
            entry.sidecars().forEach(sidecar -> taken.add(sidecar.path()));
        }
        return taken;
    }

    @Override
    public List<String> notices() {
        return whole ? LeftAlone.of(scan, taken(), LeftAlone.Kinds.PICTURES) : List.of();
    }

    @Override
    public List<Shard> shards() {
        return shards;
    }

    @Override
    public List<Column> originColumns() {
        return schema.columns();
    }

    @Override
    public SampleReader open(Shard shard) {
        int from = shard.index() * perShard;
        List<FolderEntry> some = entries.subList(from, Math.min(from + perShard, entries.size()));
        return new CheckedReader(new FolderReader(some, reads), schema, shard.name());
    }

    private static List<Shard> shards(List<FolderEntry> entries, int perShard, Path root) {
        List<Shard> shards = new ArrayList<>();
        for (int from = 0; from < entries.size(); from += perShard) {
            shards.add(shard(shards.size(), entries.subList(from, Math.min(from + perShard, entries.size()))));
        }
        return List.copyOf(shards);
    }

    private static Shard shard(int index, List<FolderEntry> entries) {
        Fingerprint fingerprint = Fingerprint.create();
        long bytes = 0;
        for (FolderEntry entry : entries) {
            fingerprint.add(entry.image().path(), entry.image().size());
            bytes += entry.image().size();
            for (Found sidecar : entry.sidecars()) {
                fingerprint.add(sidecar.path(), sidecar.size());
                bytes += sidecar.size();
            }
        }
        String first = entries.getFirst().image().path();
        String last = entries.getLast().image().path();
        String name = first.equals(last) ? first : first + " … " + last;
        return new Shard(index, name, OptionalLong.of(entries.size()), bytes, fingerprint.hex());
    }

    private static OriginSchema learned(List<FolderEntry> entries, FolderReader.Reads reads) {
        OriginSchema schema = new OriginSchema();
        entries.stream()
                .filter(entry -> reads.metadata().describes(entry)
                        || entry.sidecars().stream()
                                .anyMatch(file ->
                                        file.path().toLowerCase(Locale.ROOT).endsWith(".json")))
                .limit(LEARNED_FROM)
                .forEach(entry -> schema.learn(originOf(entry, reads)));
        return schema;
    }

    private static SequencedMap<String, Value> originOf(FolderEntry entry, FolderReader.Reads reads) {
        try {
            return reads.texts(entry).origin();
        } catch (SampleException _) {
            return Sample.of(entry.key(), List.of()).origin();
        }
    }
}
