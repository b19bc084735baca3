package dev.blazon.engine.report.card;

import dev.blazon.core.store.CellType;
import dev.blazon.core.store.DataColumn;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/// Columns as the hub's card spells them: a list of `name` and `dtype`, `list` or `struct`.
final class HubYaml {
    private static final String STEP = "  ";
    /// What some YAML reader takes for something else than text.
    private static final Set<String> NO_TEXT = Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

    private final StringBuilder out = new StringBuilder();

    private HubYaml() {}

    /// @param indent before each line
    static String features(List<DataColumn> columns, String indent) {
        HubYaml yaml = new HubYaml();
        columns.forEach(column -> yaml.named(column.name(), column.type(), indent));
        return yaml.out.toString();
    }

    private void named(String name, CellType type, String indent) {
        out.append(indent).append("- name: ").append(scalar(name)).append('\n');
        feature(type, indent + STEP);
    }

    private void feature(CellType type, String indent) {
        switch (type) {
            case CellType.Plain plain -> line(indent, "dtype: " + plain.dtype());
            case CellType.HubImage _ -> line(indent, "dtype: image");
            case CellType.StructOf(SequencedMap<String, CellType> fields) -> fields("struct:", fields, indent);
            case CellType.ListOf(CellType element) -> list(element, indent);
        }
    }

    private void list(CellType element, String indent) {
        switch (element) {
            case CellType.Plain plain -> line(indent, "list: " + plain.dtype());
            case CellType.HubImage _ -> line(indent, "list: image");
            case CellType.StructOf(SequencedMap<String, CellType> fields) -> fields("list:", fields, indent);
            case CellType.ListOf(CellType inner) -> {
                line(indent, "list:");
                list(inner, indent + STEP);
            }
        }
    }

    private void fields(String key, Map<String, CellType> fields, String indent) {
        line(indent, key);
        fields.forEach((name, type) -> named(name, type, indent));
    }

    private void line(String indent, String text) {
        out.append(indent).append(text).append('\n');
    }

    /// The exact text: a column that is called otherwise than in the data cannot be loaded.
    static String scalar(String text) {
        if (text.matches("[a-z][a-z0-9_]*") && !NO_TEXT.contains(text)) {
            return text;
        }
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(sign -> quoted.append(escaped(sign)));
        return quoted.append('"').toString();
    }

    private static String escaped(int sign) {
        if (sign == '"' || sign == '\\') {
            return "\\" + (char) sign;
        }
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> String.format(sign > 0xFFFF ? "\\U%08X" : "\\u%04X", sign);
            default -> Character.toString(sign);
        };
    }
}
