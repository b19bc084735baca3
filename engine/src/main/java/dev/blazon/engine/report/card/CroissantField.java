package dev.blazon.engine.report.card;

import dev.blazon.core.store.CellType;
import dev.blazon.core.store.DataColumn;
import dev.blazon.core.store.DataTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A column as fields of a Croissant record set: a struct is a field with sub-fields, a list is repeated.
final class CroissantField {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final String files;
    private final String column;

    private CroissantField(String files, String column) {
        this.files = files;
        this.column = column;
    }

    static List<ObjectNode> all(String records, String files, DataTable table) {
        Set<String> taken = new HashSet<>();
        List<ObjectNode> fields = new ArrayList<>();
        for (DataColumn column : table.columns()) {
            String id = records + "/" + free(column.name(), taken);
            ObjectNode field = new CroissantField(files, column.name()).of(id, column.type(), List.of());
            field.put("description", column.meaning() + ".");
            fields.add(field);
        }
        return fields;
    }

    /// An identifier is read as an address: foreign names keep only what is plain in one.
    private static String free(String name, Set<String> taken) {
        String plain = name.replaceAll("[^A-Za-z0-9_.-]", "_");
        String free = plain;
        for (int number = 2; !taken.add(free); number++) {
            free = plain + "_" + number;
        }
        return free;
    }

    private ObjectNode of(String id, CellType type, List<String> inside) {
        ObjectNode field =
                NODES.objectNode().put("@type", "cr:Field").put("@id", id).put("name", id);
        fill(field, id, type, inside);
        return field;
    }

    private void fill(ObjectNode field, String id, CellType type, List<String> inside) {
        switch (type) {
            case CellType.Plain plain -> {
                field.put("dataType", dataType(plain));
                field.set("source", source(inside));
            }
            case CellType.HubImage _ -> {
                field.put("dataType", "sc:ImageObject");
                field.set("source", source(with(inside, "bytes")));
            }
            case CellType.ListOf(CellType element) -> {
                field.put("repeated", true);
                fill(field, id, element, inside);
            }
            case CellType.StructOf(SequencedMap<String, CellType> parts) ->
                field.set("subField", parts(id, parts, inside));
        }
    }

    private ArrayNode parts(String id, Map<String, CellType> parts, List<String> inside) {
        ArrayNode fields = NODES.arrayNode();
        parts.forEach((name, type) -> fields.add(of(id + "/" + name, type, with(inside, name))));
        return fields;
    }

    /// @param inside the path within the column
    private ObjectNode source(List<String> inside) {
        ObjectNode source = NODES.objectNode();
        source.putObject("fileSet").put("@id", files);
        source.putObject("extract").put("column", column);
        if (inside.size() == 1) {
            source.putObject("transform").put("jsonPath", inside.getFirst());
        } else if (!inside.isEmpty()) {
            ArrayNode steps = source.putArray("transform");
            inside.forEach(name -> steps.addObject().put("jsonPath", name));
        }
        return source;
    }

    private static List<String> with(List<String> inside, String name) {
        List<String> longer = new ArrayList<>(inside);
        longer.add(name);
        return List.copyOf(longer);
    }

    private static String dataType(CellType.Plain plain) {
        return switch (plain) {
            case TEXT -> "sc:Text";
            case WHOLE -> "sc:Integer";
            case REAL -> "sc:Float";
            case TRUTH -> "sc:Boolean";
            // The vocabulary has no bytes; the hub's own descriptions say text.
            case BINARY -> "sc:Text";
        };
    }
}
