package dev.blazon.formats.parquet;

import dev.blazon.core.store.CellType;
import dev.blazon.formats.row.RowColumn;
import java.util.List;
import java.util.Map;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/// Columns as a Parquet schema. Every field is optional.
final class SinkSchema {

    private SinkSchema() {}

    static <R> MessageType of(List<RowColumn<R>> columns) {
        Types.MessageTypeBuilder message = Types.buildMessage();
        columns.forEach(column -> message.addField(type(column.type(), column.name())));
        return message.named("blazon");
    }

    private static Type type(CellType type, String name) {
        return switch (type) {
            case CellType.Plain plain -> plain(plain, name);
            case CellType.ListOf(CellType element) ->
                Types.optionalList().element(type(element, "element")).named(name);
            case CellType.StructOf(Map<String, CellType> fields) -> struct(fields, name);
            case CellType.HubImage image -> struct(image.struct().fields(), name);
        };
    }

    private static Type plain(CellType.Plain plain, String name) {
        return switch (plain) {
            case TEXT ->
                Types.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(name);
            case WHOLE -> Types.optional(PrimitiveTypeName.INT64).named(name);
            case REAL -> Types.optional(PrimitiveTypeName.DOUBLE).named(name);
            case TRUTH -> Types.optional(PrimitiveTypeName.BOOLEAN).named(name);
            case BINARY -> Types.optional(PrimitiveTypeName.BINARY).named(name);
        };
    }

    private static Type struct(Map<String, CellType> fields, String name) {
        Types.GroupBuilder<? extends Type> group = Types.optionalGroup();
        fields.forEach((field, type) -> group.addField(type(type, field)));
        return group.named(name);
    }
}
