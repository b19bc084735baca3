package dev.blazon.formats.row;

import dev.blazon.core.sample.Sample;
import dev.blazon.core.sample.Value;
import dev.blazon.core.store.CellType;
import dev.blazon.core.store.Column;
import dev.blazon.formats.cell.Cell;
import dev.blazon.formats.cell.Surrogates;
import dev.blazon.formats.json.JsonText;
import dev.blazon.formats.text.Quoted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/// The source's own columns, and one for all that finds no column: nothing of a sample's origin is lost.
///
/// A source's column that *is* one of ours (`url`, `sha256` …) gets no second one; where its value differs from what
/// stands in ours, it goes to `origin_rest`. Another clash of names, in any case of letters, is solved by `source_`.
final class OriginColumns {
    private static final String REST = "origin_rest";
    private static final Set<String> SAME_AS_OURS = Set.of(
            "uid",
            "url",
            "key",
            "status",
            "original_caption",
            "error_message",
            "width",
            "height",
            "original_width",
            "original_height",
            "exif",
            "sha256");

    private final Map<String, RowColumn<Sample>> ours = new HashMap<>();
    private final SequencedMap<String, Column> own = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();

    /// @param ours the columns that stand before
    /// @param reserved further names that are not free
    OriginColumns(List<RowColumn<Sample>> ours, Set<String> reserved, List<Column> origin) {
        for (RowColumn<Sample> column : ours) {
            this.ours.put(column.name(), column);
            taken.add(folded(column.name()));
        }
        reserved.forEach(name -> taken.add(folded(name)));
        taken.add(REST);
        origin.stream()
                .filter(column -> !SAME_AS_OURS.contains(column.name()))
                .forEach(column -> own.putIfAbsent(column.name(), column));
    }

    List<RowColumn<Sample>> all() {
        List<RowColumn<Sample>> columns = new ArrayList<>();
        columns.add(new RowColumn<>(
                REST,
                CellType.Plain.TEXT,
                "JSON of the source's values that stand in no other column, bytes as Base64",
                this::rest));
        own.values().forEach(column -> columns.add(column(column)));
        return columns;
    }

    private RowColumn<Sample> column(Column column) {
        String free = Surrogates.replaced(column.name());
        while (free.isBlank() || !taken.add(folded(free))) {
            free = "source_" + free;
        }
        return new RowColumn<>(
                free, OriginCells.type(column.kind()), meaning(column, free), sample -> cell(sample, column));
    }

    private static String meaning(Column column, String free) {
        String form = column.kind() == Column.Kind.JSON ? " as JSON text" : "";
        String name = free.equals(column.name()) ? "" : ", where it is called " + Quoted.of(column.name());
        return "Passed through from the source" + form + name;
    }

    private static Cell cell(Sample sample, Column column) {
        return Cell.orAbsent(sample.origin(column.name()).flatMap(value -> OriginCells.fit(value, column.kind())));
    }

    private Cell rest(Sample sample) {
        SequencedMap<String, Cell> rest = new LinkedHashMap<>();
        sample.origin().forEach((name, value) -> {
            if (!isShown(sample, name, value)) {
                rest.put(name, OriginCells.asIs(value));
            }
        });
        return rest.isEmpty() ? Cell.ABSENT : new Cell.Text(JsonText.of(new Cell.Struct(rest)));
    }

    private boolean isShown(Sample sample, String name, Value value) {
        Column column = own.get(name);
        if (column != null) {
            return OriginCells.fit(value, column.kind()).isPresent();
        }
        RowColumn<Sample> same = SAME_AS_OURS.contains(name) ? ours.get(name) : null;
        return same != null && OriginCells.says(same.of(sample), value);
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
