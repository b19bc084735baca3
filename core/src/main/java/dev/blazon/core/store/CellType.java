package dev.blazon.core.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// What may stand in a field. Every field may be absent.
public sealed interface CellType {

    /// Types without parts.
    enum Plain implements CellType {
        TEXT("string"),
        WHOLE("int64"),
        REAL("float64"),
        TRUTH("bool"),
        BINARY("binary");

        private final String dtype;

        Plain(String dtype) {
            this.dtype = dtype;
        }

        /// The type's name in Arrow and on the dataset hub.
        public String dtype() {
            return dtype;
        }
    }

    record ListOf(CellType element) implements CellType {}

    record StructOf(SequencedMap<String, CellType> fields) implements CellType {
        public StructOf {
            fields = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
        }
    }

    /// A picture's bytes and name as the dataset hub stores them: a struct of `bytes` and `path`.
    record HubImage() implements CellType {
        public StructOf struct() {
            SequencedMap<String, CellType> fields = new LinkedHashMap<>();
            fields.put("bytes", Plain.BINARY);
            fields.put("path", Plain.TEXT);
            return new StructOf(fields);
        }
    }

    /// For people: `list of struct (name string, value float64)`.
    default String shown() {
        return switch (this) {
            case Plain plain -> plain.dtype();
            case ListOf(CellType element) -> "list of " + element.shown();
            case StructOf(SequencedMap<String, CellType> fields) ->
                fields.entrySet().stream()
                        .map(field -> field.getKey() + " " + field.getValue().shown())
                        .collect(Collectors.joining(", ", "struct (", ")"));
            case HubImage _ -> "image";
        };
    }
}
