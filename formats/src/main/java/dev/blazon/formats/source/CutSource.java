package dev.blazon.formats.source;

import dev.blazon.core.store.Column;
import dev.blazon.core.store.SampleReader;
import dev.blazon.core.store.Shard;
import dev.blazon.core.store.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/// A source that was cut into shards when it was opened. Its readers give each key once and fit the origin columns.
///
/// @param <P> what the reader of a shard must know
public final class CutSource<P> implements Source {
    private final String description;
    private final OriginSchema schema;
    private final List<Shard> shards;
    private final List<P> parts;
    private final Function<P, SampleReader> reader;

    private CutSource(String description, OriginSchema schema, Cuts<P> cuts, Function<P, SampleReader> reader) {
        this.description = description;
        this.schema = schema;
        this.shards = List.copyOf(cuts.shards);
        this.parts = List.copyOf(cuts.parts);
        this.reader = reader;
    }

    /// The shards so far, while a source is being cut.
    ///
    /// @param <P> what the reader of a shard must know
    public static final class Cuts<P> {
        private final List<Shard> shards = new ArrayList<>();
        private final List<P> parts = new ArrayList<>();

        /// @param samples how many, when that is known
        /// @param bytes of input, 0 when unknown
        public void add(P part, String name, OptionalLong samples, long bytes, String fingerprint) {
            parts.add(part);
            shards.add(new Shard(shards.size(), name, samples, bytes, fingerprint));
        }

        /// Samples of the shards that know their number.
        public long samples() {
            return shards.stream().mapToLong(shard -> shard.samples().orElse(0)).sum();
        }

        /// @param schema the origin columns, all learned
        public CutSource<P> source(String description, OriginSchema schema, Function<P, SampleReader> reader) {
            return new CutSource<>(description, schema, this, reader);
        }
    }

    @Override
    public String description() {
        return description;
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
        return new CheckedReader(reader.apply(parts.get(shard.index())), schema, shard.name());
    }
}
