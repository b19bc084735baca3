package dev.blazon.formats.joined;

import dev.blazon.core.store.SampleReader;
import dev.blazon.core.store.Shard;
import dev.blazon.core.store.Source;
import dev.blazon.formats.source.CutSource;
import dev.blazon.formats.source.OriginSchema;
import dev.blazon.formats.source.PrefixedReader;
import java.util.List;
import java.util.stream.Collectors;

/// Several sources one after the other, each with a prefix that makes its keys its own.
public final class ConcatenatedSource {

    private ConcatenatedSource() {}

    /// @param prefix of every key; empty leaves keys as they are
    public record Member(Source source, String prefix) {}

    private record Part(Member member, Shard shard) {}

    public static Source of(List<Member> members) {
        OriginSchema schema = new OriginSchema();
        CutSource.Cuts<Part> cuts = new CutSource.Cuts<>();
        for (Member member : members) {
            member.source.originColumns().forEach(column -> schema.declare(column.name(), column.kind()));
            member.source.shards().forEach(shard -> add(cuts, new Part(member, shard)));
        }
        String description =
                members.stream().map(member -> member.source.description()).collect(Collectors.joining(" + "));
        return new NoticedSource(
                cuts.source(description, schema, ConcatenatedSource::reader),
                notices(members),
                members.stream().map(Member::source).toList());
    }

    private static void add(CutSource.Cuts<Part> cuts, Part part) {
        Shard shard = part.shard;
        cuts.add(part, part.member.prefix + shard.name(), shard.samples(), shard.bytes(), shard.fingerprint());
    }

    private static SampleReader reader(Part part) {
        return new PrefixedReader(part.member.source.open(part.shard), part.member.prefix);
    }

    private static List<String> notices(List<Member> members) {
        return members.stream()
                .flatMap(member -> member.source.notices().stream().map(notice -> place(member) + notice))
                .toList();
    }

    private static String place(Member member) {
        String prefix = member.prefix;
        return prefix.isEmpty() ? "" : "[" + prefix.substring(0, prefix.length() - 1) + "] ";
    }
}
