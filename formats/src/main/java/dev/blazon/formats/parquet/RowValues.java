package dev.blazon.formats.parquet;

import dev.blazon.core.image.Bytes;
import dev.blazon.core.sample.Value;
import dev.blazon.core.store.Column;
import dev.blazon.core.store.Column.Kind;
import dev.blazon.formats.text.TextDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;

/// Turns rows into values: nested data to JSON, dates, times and decimals to plain text, strings to text even where
/// they are not UTF-8.
public final class RowValues {
    private final GroupType schema;
    private final Set<String> notUtf8 = new LinkedHashSet<>();

    public RowValues(GroupType schema) {
        this.schema = schema;
    }

    /// The columns with the kind of value each gives.
    public static List<Column> columns(GroupType schema) {
        List<Column> columns = new ArrayList<>();
        schema.getFields().forEach(field -> columns.add(new Column(field.getName(), kind(field))));
        return columns;
    }

    /// A row's values by column; nulls are absent.
    public SequencedMap<String, Value> of(Group row, Set<String> except) {
        notUtf8.clear();
        SequencedMap<String, Value> values = new LinkedHashMap<>();
        for (int field = 0; field < schema.getFieldCount(); field++) {
            Type type = schema.getType(field);
            int count = row.getFieldRepetitionCount(field);
            if (count > 0 && !except.contains(type.getName())) {
                values.put(type.getName(), value(row, field, type));
            }
        }
        return values;
    }

    /// Columns of the last row whose text was no UTF-8 and was read as windows-1252.
    public Set<String> notUtf8() {
        return Set.copyOf(notUtf8);
    }

    private Value value(Group row, int field, Type type) {
        if (!type.isPrimitive() || type.isRepetition(Type.Repetition.REPEATED)) {
            return new Value.Json(NestedValues.json(row, field));
        }
        PrimitiveType primitive = type.asPrimitiveType();
        return switch (kind(type)) {
            case TEXT -> new Value.Text(text(row, field, primitive));
            case WHOLE -> new Value.Whole(Scalars.whole(row, field, primitive));
            case REAL -> new Value.Real(Scalars.real(row, field, primitive));
            case TRUTH -> new Value.Truth(row.getBoolean(field, 0));
            case BINARY -> new Value.Binary(Bytes.wrap(row.getBinary(field, 0).getBytes()));
            case JSON -> new Value.Json(NestedValues.json(row, field));
        };
    }

    private String text(Group row, int field, PrimitiveType type) {
        if (!Scalars.isString(type)) {
            return Scalars.text(row, field, 0, type);
        }
        Binary bytes = row.getBinary(field, 0);
        TextDecoder.Decoded decoded = TextDecoder.utf8(bytes.getBytes());
        if (!decoded.unicode()) {
            notUtf8.add(type.getName());
        }
        return decoded.text();
    }

    private static Kind kind(Type type) {
        if (!type.isPrimitive() || type.isRepetition(Type.Repetition.REPEATED)) {
            return Kind.JSON;
        }
        PrimitiveType primitive = type.asPrimitiveType();
        LogicalTypeAnnotation annotation = primitive.getLogicalTypeAnnotation();
        if (Scalars.isPlainText(annotation)) {
            return Kind.TEXT;
        }
        return switch (primitive.getPrimitiveTypeName()) {
            case BOOLEAN -> Kind.TRUTH;
            case INT32, INT64 -> Kind.WHOLE;
            case FLOAT, DOUBLE -> Kind.REAL;
            case INT96 -> Kind.TEXT;
            case BINARY -> Kind.BINARY;
            case FIXED_LEN_BYTE_ARRAY ->
                annotation instanceof LogicalTypeAnnotation.Float16LogicalTypeAnnotation ? Kind.REAL : Kind.BINARY;
        };
    }
}
