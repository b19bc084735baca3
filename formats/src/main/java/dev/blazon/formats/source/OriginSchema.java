package dev.blazon.formats.source;

import dev.blazon.core.sample.Value;
import dev.blazon.core.store.Column;
import dev.blazon.core.store.Column.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// The origin columns that a source declares, learned from its first records, and how later values fit them.
///
/// A value that fits no declared column is kept in the JSON column `origin_extra`: nothing is lost or re-typed lossily.
public final class OriginSchema {
    public static final String EXTRA = "origin_extra";

    private final SequencedMap<String, Kind> kinds = new LinkedHashMap<>();

    /// Takes a record's columns into account.
    public void learn(SequencedMap<String, Value> origin) {
        origin.forEach((name, value) -> declare(name, kind(value)));
    }

    /// Declares a column; two kinds of one name become whichever holds both without loss.
    public void declare(String name, Kind kind) {
        if (!name.equals(EXTRA)) {
            kinds.merge(name, kind, OriginSchema::common);
        }
    }

    public void declareAll(List<Column> columns) {
        columns.forEach(column -> declare(column.name(), column.kind()));
    }

    /// The columns in order of first appearance, `origin_extra` last.
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        kinds.forEach((name, kind) -> columns.add(new Column(name, kind)));
        columns.add(new Column(EXTRA, Kind.JSON));
        return List.copyOf(columns);
    }

    /// The same values under the declared columns.
    public SequencedMap<String, Value> fit(SequencedMap<String, Value> origin) {
        SequencedMap<String, Value> fitting = new LinkedHashMap<>();
        SequencedMap<String, Value> extra = new LinkedHashMap<>();
        for (Map.Entry<String, Value> entry : origin.entrySet()) {
            Optional<Value> converted =
                    Optional.ofNullable(kinds.get(entry.getKey())).flatMap(kind -> converted(entry.getValue(), kind));
            converted.ifPresentOrElse(
                    value -> fitting.put(entry.getKey(), value), () -> extra.put(entry.getKey(), entry.getValue()));
        }
        if (!extra.isEmpty()) {
            fitting.put(EXTRA, extraValue(extra));
        }
        return fitting;
    }

    // What a source put there itself stands beside what fits no column.
    private static Value extraValue(SequencedMap<String, Value> extra) {
        if (!(extra.get(EXTRA) instanceof Value.Json own)) {
            return new Value.Json(Json.object(extra));
        }
        if (extra.size() == 1) {
            return own;
        }
        SequencedMap<String, Value> all = new LinkedHashMap<>(extra);
        all.remove(EXTRA);
        Json.parse(own.json()).map(Json::record).ifPresent(members -> members.forEach(all::putIfAbsent));
        return new Value.Json(Json.object(all));
    }

    private static Kind kind(Value value) {
        return switch (value) {
            case Value.Text _ -> Kind.TEXT;
            case Value.Whole _ -> Kind.WHOLE;
            case Value.Real _ -> Kind.REAL;
            case Value.Truth _ -> Kind.TRUTH;
            case Value.Binary _ -> Kind.BINARY;
            case Value.Json _ -> Kind.JSON;
        };
    }

    private static Kind common(Kind one, Kind other) {
        if (one == other) {
            return one;
        }
        boolean numbers = (one == Kind.WHOLE || one == Kind.REAL) && (other == Kind.WHOLE || other == Kind.REAL);
        return numbers ? Kind.REAL : Kind.JSON;
    }

    private static Optional<Value> converted(Value value, Kind kind) {
        if (kind(value) == kind) {
            return Optional.of(value);
        }
        if (kind == Kind.JSON) {
            return Optional.of(new Value.Json(Json.text(value)));
        }
        if (kind == Kind.REAL && value instanceof Value.Whole(long number) && (long) (double) number == number) {
            return Optional.of(new Value.Real(number));
        }
        return Optional.empty();
    }
}
