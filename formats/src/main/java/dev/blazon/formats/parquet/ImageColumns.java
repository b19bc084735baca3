package dev.blazon.formats.parquet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;

/// The columns of a table that hold picture bytes: binary columns, Hugging Face structs of bytes and path, lists of
/// both.
///
/// @param names in column order
record ImageColumns(List<String> names) {
    private static final Set<String> KNOWN = Set.of(
            "image",
            "images",
            "img",
            "image_bytes",
            "images_bytes",
            "image_data",
            "image_content",
            "jpg",
            "jpeg",
            "png",
            "webp",
            "bytes",
            "content",
            "picture",
            "photo",
            "binary");

    /// One picture of a row as stored: its bytes, its path, or both.
    record Stored(String column, Optional<byte[]> bytes, Optional<String> path) {}

    static ImageColumns of(GroupType schema, List<String> asked) {
        List<String> names = new ArrayList<>();
        for (Type field : schema.getFields()) {
            boolean wanted = asked.isEmpty()
                    ? isStruct(element(field)) || KNOWN.contains(field.getName().toLowerCase(Locale.ROOT))
                    : asked.contains(field.getName());
            if (wanted && holdsBytes(element(field))) {
                names.add(field.getName());
            }
        }
        return new ImageColumns(List.copyOf(names));
    }

    /// Binary columns of other names that a row shows to hold a picture.
    static ImageColumns sniff(Group row) {
        List<String> names = new ArrayList<>();
        GroupType schema = row.getType();
        for (int field = 0; field < schema.getFieldCount(); field++) {
            Type type = schema.getType(field);
            boolean binary = type.isPrimitive() && holdsBytes(type) && row.getFieldRepetitionCount(field) == 1;
            if (binary && looksLikeImage(row.getBinary(field, 0).getBytes())) {
                names.add(type.getName());
            }
        }
        return new ImageColumns(List.copyOf(names));
    }

    Set<String> asSet() {
        return new HashSet<>(names);
    }

    /// The pictures of a row in column order; nulls are left out.
    List<Stored> of(Group row) {
        List<Stored> stored = new ArrayList<>();
        for (String name : names) {
            int field = row.getType().getFieldIndex(name);
            Type type = row.getType().getType(field);
            for (int at = 0; at < row.getFieldRepetitionCount(field); at++) {
                add(row, field, at, type, stored);
            }
        }
        return stored;
    }

    private static void add(Group row, int field, int at, Type type, List<Stored> stored) {
        if (type.isPrimitive()) {
            Binary bytes = row.getBinary(field, at);
            stored.add(new Stored(row.getType().getFieldName(field), Optional.of(bytes.getBytes()), Optional.empty()));
            return;
        }
        Group group = row.getGroup(field, at);
        if (isStruct(type)) {
            stored.add(new Stored(type.getName(), bytes(group), path(group)));
            return;
        }
        Type repeated = group.getType().getType(0);
        boolean wrapped = NestedValues.isWrapper(group.getType(), repeated) && !isStruct(repeated);
        for (int element = 0; element < group.getFieldRepetitionCount(0); element++) {
            if (wrapped) {
                addWrapped(group.getGroup(0, element), type, stored);
            } else {
                add(group, 0, element, repeated, stored);
            }
        }
    }

    private static void addWrapped(Group wrapper, Type column, List<Stored> stored) {
        if (wrapper.getFieldRepetitionCount(0) > 0) {
            List<Stored> inner = new ArrayList<>();
            add(wrapper, 0, 0, wrapper.getType().getType(0), inner);
            inner.forEach(one -> stored.add(new Stored(column.getName(), one.bytes, one.path)));
        }
    }

    private static Optional<byte[]> bytes(Group struct) {
        return struct.getFieldRepetitionCount("bytes") == 0
                ? Optional.empty()
                : Optional.of(struct.getBinary("bytes", 0).getBytes());
    }

    private static Optional<String> path(Group struct) {
        return !struct.getType().containsField("path") || struct.getFieldRepetitionCount("path") == 0
                ? Optional.empty()
                : Optional.of(struct.getBinary("path", 0).toStringUsingUTF8());
    }

    private static Type element(Type field) {
        if (field.isPrimitive() || !(field.getLogicalTypeAnnotation() instanceof ListLogicalTypeAnnotation)) {
            return field;
        }
        GroupType list = field.asGroupType();
        Type repeated = list.getType(0);
        return NestedValues.isWrapper(list, repeated) ? repeated.asGroupType().getType(0) : repeated;
    }

    private static boolean holdsBytes(Type type) {
        return isStruct(type)
                || type.isPrimitive()
                        && type.asPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.BINARY
                        && !Scalars.isPlainText(type.getLogicalTypeAnnotation());
    }

    private static boolean isStruct(Type type) {
        return !type.isPrimitive()
                && type.asGroupType().containsField("bytes")
                && type.asGroupType().getType("bytes").isPrimitive()
                && type.asGroupType().getType("bytes").asPrimitiveType().getPrimitiveTypeName()
                        == PrimitiveTypeName.BINARY;
    }

    private static boolean looksLikeImage(byte[] bytes) {
        if (bytes.length < 12) {
            return false;
        }
        String head = new String(bytes, 0, 12, StandardCharsets.ISO_8859_1);
        return head.startsWith("\u00FF\u00D8\u00FF")
                || head.startsWith("\u0089PNG")
                || head.startsWith("GIF8")
                || head.startsWith("RIFF") && head.endsWith("WEBP")
                || head.startsWith("II*\0")
                || head.startsWith("MM\0*")
                || head.startsWith("ftyp", 4);
    }
}
