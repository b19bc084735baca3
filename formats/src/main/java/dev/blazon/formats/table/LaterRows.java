package dev.blazon.formats.table;

import dev.blazon.core.sample.Flag;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.sample.Tag;
import dev.blazon.core.sample.Value;
import dev.blazon.formats.source.Described;
import dev.blazon.formats.source.Json;
import dev.blazon.formats.source.OriginSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Joins the rows that name one picture: their texts and tags follow in row order, and what differs from the first row
/// is kept as a list `later_rows` in `origin_extra`, one object a row.
final class LaterRows {
    private static final String MEMBER = "later_rows";

    private final SequencedMap<String, Value> origin;
    private final Optional<String> url;
    private final Set<String> altTexts;
    private final Set<Tag> tags;
    private final List<Flag> flags = new ArrayList<>();
    private final ArrayNode differences = Json.MAPPER.createArrayNode();
    private boolean differ;

    private LaterRows(Sample first, Optional<String> url) {
        this.origin = first.origin();
        this.url = url;
        this.altTexts = new LinkedHashSet<>(first.altTexts());
        this.tags = new LinkedHashSet<>(first.tags());
    }

    static Sample joined(
            Sample first,
            Optional<String> url,
            List<Records.Row> later,
            Function<Records.Row.Parsed, Described> describe) {
        if (later.isEmpty()) {
            return first;
        }
        LaterRows rows = new LaterRows(first, url);
        for (Records.Row row : later) {
            switch (row) {
                case Records.Row.Parsed parsed -> rows.add(parsed, describe.apply(parsed));
                case Records.Row.Malformed(long line, String problem) ->
                    rows.flags.add(new Flag("record-malformed", "line " + line + ": " + problem));
            }
        }
        return rows.on(first);
    }

    private void add(Records.Row.Parsed row, Described described) {
        altTexts.addAll(described.altTexts());
        tags.addAll(described.tags());
        ObjectNode difference = Json.MAPPER.createObjectNode();
        described.rest().forEach((name, value) -> {
            if (!value.equals(origin.get(name))) {
                difference.set(name, Json.MAPPER.readTree(Json.text(value)));
            }
        });
        origin.keySet().stream()
                .filter(name -> !described.rest().containsKey(name))
                .forEach(difference::putNull);
        described
                .url()
                .filter(address -> !url.equals(Optional.of(address)))
                .ifPresent(address -> difference.put("url", address));
        differ |= !difference.isEmpty();
        differences.add(difference);
        boolean flagged = flags.stream().anyMatch(flag -> flag.name().equals("text-not-utf8"));
        if (!row.unicode() && !flagged) {
            flags.add(new Flag("text-not-utf8", "was read as windows-1252"));
        }
    }

    private Sample on(Sample first) {
        Sample joined = first.withAltTexts(List.copyOf(altTexts)).withTags(List.copyOf(tags));
        if (differ) {
            SequencedMap<String, Value> extended = new LinkedHashMap<>(origin);
            ObjectNode extra = Json.MAPPER.createObjectNode();
            extra.set(MEMBER, differences);
            extended.put(OriginSchema.EXTRA, new Value.Json(extra.toString()));
            joined = joined.withOrigin(extended);
        }
        for (Flag flag : flags) {
            boolean known = first.flags().stream().anyMatch(own -> own.name().equals(flag.name()));
            joined = known ? joined : joined.withFlag(flag);
        }
        return joined;
    }
}
