package dev.blazon.formats.cell;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// What may stand in a field. Every field may be absent.
public sealed interface CellType {

    /// Types without parts.
    enum Plain implements CellType {
        TEXT,
        WHOLE,
        REAL,
        TRUTH,
        BINARY
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
}
