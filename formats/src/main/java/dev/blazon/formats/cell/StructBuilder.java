package dev.blazon.formats.cell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.function.Function;

/// Collects the fields of a [Cell.Struct] in order; absent values leave no field.
public final class StructBuilder {
    private final SequencedMap<String, Cell> fields = new LinkedHashMap<>();

    public StructBuilder cell(String name, Cell value) {
        if (!(value instanceof Cell.Absent)) {
            fields.put(name, value);
        }
        return this;
    }

    public StructBuilder text(String name, String value) {
        return cell(name, new Cell.Text(value));
    }

    public StructBuilder whole(String name, long value) {
        return cell(name, new Cell.Whole(value));
    }

    public StructBuilder real(String name, double value) {
        return cell(name, new Cell.Real(value));
    }

    public StructBuilder truth(String name, boolean value) {
        return cell(name, new Cell.Truth(value));
    }

    public StructBuilder maybe(String name, Optional<String> value) {
        return cell(name, Cell.orAbsent(value.map(Cell.Text::new)));
    }

    public StructBuilder maybe(String name, OptionalLong value) {
        return cell(name, value.isPresent() ? new Cell.Whole(value.getAsLong()) : Cell.ABSENT);
    }

    /// A list, left out when it is empty.
    public <T> StructBuilder list(String name, List<T> elements, Function<T, Cell> toCell) {
        return cell(name, elements.isEmpty() ? Cell.ABSENT : Cell.list(elements, toCell));
    }

    public Cell.Struct build() {
        return new Cell.Struct(fields);
    }
}
