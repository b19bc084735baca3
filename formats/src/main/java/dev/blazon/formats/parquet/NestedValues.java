package dev.blazon.formats.parquet;

import dev.blazon.formats.source.Json;
import dev.blazon.formats.text.TextDecoder;
import java.util.Base64;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapKeyValueTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Lists, maps and structs as compact JSON. Maps with text keys become objects, others lists of key and value.
final class NestedValues {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private NestedValues() {}

    static String json(Group row, int field) {
        return node(row, field).toString();
    }

    private static JsonNode node(Group row, int field) {
        Type type = row.getType().getType(field);
        int count = row.getFieldRepetitionCount(field);
        if (type.isRepetition(Type.Repetition.REPEATED)) {
            ArrayNode list = NODES.arrayNode();
            for (int at = 0; at < count; at++) {
                list.add(one(row, field, at, type));
            }
            return list;
        }
        return count == 0 ? NODES.nullNode() : one(row, field, 0, type);
    }

    private static JsonNode one(Group row, int field, int at, Type type) {
        if (type.isPrimitive()) {
            return scalar(row, field, at, type.asPrimitiveType());
        }
        Group group = row.getGroup(field, at);
        GroupType shape = type.asGroupType();
        return switch (shape.getLogicalTypeAnnotation()) {
            case ListLogicalTypeAnnotation _ when shape.getFieldCount() == 1 -> list(group);
            case MapLogicalTypeAnnotation _ when shape.getFieldCount() == 1 -> map(group);
            case MapKeyValueTypeAnnotation _ when shape.getFieldCount() == 1 -> map(group);
            case null, default -> struct(group);
        };
    }

    private static JsonNode struct(Group group) {
        ObjectNode object = NODES.objectNode();
        for (int field = 0; field < group.getType().getFieldCount(); field++) {
            object.set(group.getType().getFieldName(field), node(group, field));
        }
        return object;
    }

    private static JsonNode list(Group group) {
        Type repeated = group.getType().getType(0);
        ArrayNode list = NODES.arrayNode();
        for (int at = 0; at < group.getFieldRepetitionCount(0); at++) {
            list.add(
                    isWrapper(group.getType(), repeated)
                            ? node(group.getGroup(0, at), 0)
                            : one(group, 0, at, repeated));
        }
        return list;
    }

    // The format's backward compatibility rules: old writers repeat the element itself.
    static boolean isWrapper(GroupType list, Type repeated) {
        return !repeated.isPrimitive()
                && repeated.asGroupType().getFieldCount() == 1
                && !repeated.getName().equals("array")
                && !repeated.getName().equals(list.getName() + "_tuple");
    }

    private static JsonNode map(Group group) {
        Type repeated = group.getType().getType(0);
        if (repeated.isPrimitive()) {
            return struct(group);
        }
        GroupType entry = repeated.asGroupType();
        boolean textKeys = entry.getType(0).isPrimitive()
                && Scalars.isString(entry.getType(0).asPrimitiveType())
                && entry.getFieldCount() == 2;
        ObjectNode object = NODES.objectNode();
        ArrayNode list = NODES.arrayNode();
        for (int at = 0; at < group.getFieldRepetitionCount(0); at++) {
            Group pair = group.getGroup(0, at);
            list.add(struct(pair));
            if (textKeys) {
                object.set(node(pair, 0).asString(), node(pair, 1));
            }
        }
        return textKeys && object.size() == list.size() ? object : list;
    }

    private static JsonNode scalar(Group row, int field, int at, PrimitiveType type) {
        if (type.getPrimitiveTypeName() == PrimitiveTypeName.INT96) {
            return NODES.stringNode(Scalars.text(row, field, at, type));
        }
        if (Scalars.isString(type)) {
            return NODES.stringNode(
                    TextDecoder.utf8(row.getBinary(field, at).getBytes()).text());
        }
        if (Scalars.isPlainText(type.getLogicalTypeAnnotation())) {
            return NODES.stringNode(Scalars.text(row, field, at, type));
        }
        return switch (type.getPrimitiveTypeName()) {
            case BOOLEAN -> NODES.booleanNode(row.getBoolean(field, at));
            case INT32 -> NODES.numberNode(row.getInteger(field, at));
            case INT64 -> NODES.numberNode(row.getLong(field, at));
            case FLOAT, DOUBLE -> real(Scalars.real(row, field, at, type));
            case INT96, BINARY, FIXED_LEN_BYTE_ARRAY ->
                NODES.stringNode(Base64.getEncoder()
                        .encodeToString(row.getBinary(field, at).getBytes()));
        };
    }

    private static JsonNode real(double number) {
        return Double.isFinite(number) ? NODES.numberNode(number) : Json.MAPPER.readTree(Json.quoted("" + number));
    }
}
