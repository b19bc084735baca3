package dev.blazon.formats.joined;

import dev.blazon.core.store.Column;
import dev.blazon.core.store.SampleReader;
import dev.blazon.core.store.Shard;
import dev.blazon.core.store.Source;
import dev.blazon.formats.source.CheckedReader;
import dev.blazon.formats.source.OriginSchema;
import dev.blazon.formats.source.PrefixedReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Several sources one after the other, each with a prefix that makes its keys its own.
public final class ConcatenatedSource implements Source {
    private final List<Member> members;
    private final OriginSchema schema = new OriginSchema();
    private final List<Shard> shards = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();

    /// @param prefix of every key; empty leaves keys as they are
    public record Member(Source source, String prefix) {}

    private record Part(Member member, Shard shard) {}

    private ConcatenatedSource(List<Member> members) {
        this.members = List.copyOf(members);
    }

    public static ConcatenatedSource of(List<Member> members) {
        ConcatenatedSource joined = new ConcatenatedSource(members);
        for (Member member : members) {
            member.source.originColumns().forEach(column -> joined.schema.declare(column.name(), column.kind()));
            member.source.shards().forEach(shard -> joined.add(member, shard));
        }
        return joined;
    }

    private void add(Member member, Shard shard) {
        parts.add(new Part(member, shard));
        shards.add(new Shard(
                shards.size(), member.prefix + shard.name(), shard.samples(), shard.bytes(), shard.fingerprint()));
    }

    /// The sources that were joined.
    public List<Source> sources() {
        return members.stream().map(Member::source).toList();
    }

    @Override
    public String description() {
        return members.stream().map(member -> member.source.description()).collect(Collectors.joining(" + "));
    }

    @Override
    public List<String> notices() {
        return members.stream()
                .flatMap(member -> member.source.notices().stream().map(notice -> place(member) + notice))
                .toList();
    }

    private static String place(Member member) {
        String prefix = member.prefix;
        return prefix.isEmpty() ? "" : "[" + prefix.substring(0, prefix.length() - 1) + "] ";
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
        SampleReader reader = part.member.source.open(part.shard);
        return new CheckedReader(new PrefixedReader(reader, part.member.prefix), schema, shard.name());
    }
}
