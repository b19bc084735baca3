package dev.blazon.formats.joined;

import dev.blazon.core.store.Column;
import dev.blazon.core.store.SampleReader;
import dev.blazon.core.store.Shard;
import dev.blazon.core.store.Source;
import java.util.ArrayList;
import java.util.List;

/// A source with more to say about what it leaves alone.
///
/// @param parts the sources that it was joined from
public record NoticedSource(Source source, List<String> more, List<Source> parts) implements Source {
    public NoticedSource {
        more = List.copyOf(more);
        parts = List.copyOf(parts);
    }

    @Override
    public String description() {
        return source.description();
    }

    @Override
    public List<String> notices() {
        List<String> all = new ArrayList<>(source.notices());
        all.addAll(more);
        return List.copyOf(all);
    }

    @Override
    public List<Shard> shards() {
        return source.shards();
    }

    @Override
    public List<Column> originColumns() {
        return source.originColumns();
    }

    @Override
    public SampleReader open(Shard shard) {
        return source.open(shard);
    }
}
