package dev.blazon.formats.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Splits a line at tabs. Most such files know no quoting, so a quote is a character like any other, unless a field
/// begins and ends with quotes and doubles those between.
final class TsvLine {
    private TsvLine() {}

    /// @param expected how many fields there should be; a quoted field may hold tabs if the number then fits
    static List<String> fields(String text, int expected) {
        String line = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
        List<String> plain =
                Arrays.stream(line.split("\t", -1)).map(TsvLine::unquoted).toList();
        if (plain.size() == expected || line.indexOf('"') < 0) {
            return plain;
        }
        List<String> quoted = quotedFields(line);
        return quoted.size() == expected ? quoted : plain;
    }

    private static List<String> quotedFields(String line) {
        List<String> fields = new ArrayList<>();
        int from = 0;
        while (from <= line.length()) {
            int to = end(line, from);
            fields.add(unquoted(line.substring(from, to)));
            from = to + 1;
        }
        return fields;
    }

    // Where a field ends: at the first tab that leaves a properly quoted field, else at the first tab.
    private static int end(String line, int from) {
        int first = tab(line, from);
        if (!line.startsWith("\"", from)) {
            return first;
        }
        boolean open = true;
        for (int at = from + 1; at < line.length(); at++) {
            if (line.charAt(at) == '"') {
                open = !open;
            } else if (!open) {
                return line.charAt(at) == '\t' ? at : first;
            }
        }
        return open ? first : line.length();
    }

    private static int tab(String line, int from) {
        int tab = line.indexOf('\t', from);
        return tab < 0 ? line.length() : tab;
    }

    private static String unquoted(String field) {
        boolean enclosed = field.length() >= 2 && field.startsWith("\"") && field.endsWith("\"");
        if (!enclosed) {
            return field;
        }
        String inner = field.substring(1, field.length() - 1);
        String single = inner.replace("\"\"", "");
        return single.indexOf('"') >= 0 ? field : inner.replace("\"\"", "\"");
    }
}
