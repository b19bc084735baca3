package dev.blazon.formats.cell;

import dev.blazon.core.image.Bytes;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/// What stands in one field of a row. An absent value is [Absent], never an empty text or zero.
public sealed interface Cell {
    Cell ABSENT = new Absent();

    record Absent() implements Cell {}

    record Text(String text) implements Cell {}

    record Whole(long number) implements Cell {}

    record Real(double number) implements Cell {}

    record Truth(boolean truth) implements Cell {}

    record Binary(Bytes bytes) implements Cell {}

    record Items(List<Cell> items) implements Cell {
        public Items {
            items = List.copyOf(items);
        }
    }

    record Struct(SequencedMap<String, Cell> fields) implements Cell {
        public Struct {
            fields = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
        }

        /// The field's value, absent when the struct does not have it.
        public Cell field(String name) {
            return fields.getOrDefault(name, ABSENT);
        }
    }

    /// The text, or absent when it is blank.
    static Cell filled(String text) {
        return text.isBlank() ? ABSENT : new Text(text);
    }

    static Cell orAbsent(Optional<? extends Cell> cell) {
        return cell.isPresent() ? cell.get() : ABSENT;
    }

    static <T> Cell list(Collection<T> elements, Function<T, Cell> toCell) {
        return new Items(elements.stream().map(toCell).toList());
    }
}
