package dev.blazon.metrics.judge;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One JSON object that holds no other object, read as strictly as Python's `json` reads it: it also takes `NaN`,
/// `Infinity` and `-Infinity`, and the last of two fields with one name counts.
final class FlatJson {
    private static final Pattern SPACE = Pattern.compile("[ \\t\\n\\r]*");
    private static final Pattern NUMBER =
            Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?|NaN|-?Infinity");
    private static final Pattern PLAIN = Pattern.compile("[^\"\\\\\\x00-\\x1f]*");
    private static final Pattern CODE = Pattern.compile("u[0-9a-fA-F]{4}");
    private static final String ESCAPES = "\"\\/bfnrt";
    private static final String ESCAPED = "\"\\/\b\f\n\r\t";
    private static final int DEEPEST = 100;

    private final String text;
    private int at;

    private FlatJson(String text) {
        this.text = text;
    }

    /// What a field holds.
    sealed interface Value {}

    record Text(String text) implements Value {}

    record Real(double number) implements Value {}

    record Truth(boolean is) implements Value {}

    /// Nothing, or a list.
    record Other() implements Value {}

    private static final class Malformed extends Exception {
        private static final long serialVersionUID = 1;

        Malformed() {
            super("malformed", null, false, false);
        }
    }

    /// @return empty where the text is anything else
    static Optional<Map<String, Value>> read(String text) {
        try {
            return Optional.of(new FlatJson(text).object());
        } catch (Malformed _) {
            return Optional.empty();
        }
    }

    private Map<String, Value> object() throws Malformed {
        Map<String, Value> fields = new LinkedHashMap<>();
        expect('{');
        if (!follows('}')) {
            do {
                expect('"');
                String name = string();
                expect(':');
                fields.put(name, value(0));
            } while (follows(','));
            expect('}');
        }
        take(SPACE);
        if (at < text.length()) {
            throw new Malformed();
        }
        return fields;
    }

    private Value value(int depth) throws Malformed {
        if (follows('"')) {
            return new Text(string());
        }
        if (follows('[')) {
            return list(depth + 1);
        }
        String number = take(NUMBER);
        if (!number.isEmpty()) {
            return new Real(Double.parseDouble(number));
        }
        if (word("true")) {
            return new Truth(true);
        }
        if (word("false")) {
            return new Truth(false);
        }
        if (word("null")) {
            return new Other();
        }
        throw new Malformed();
    }

    private Value list(int depth) throws Malformed {
        if (depth > DEEPEST) {
            throw new Malformed();
        }
        if (!follows(']')) {
            do {
                value(depth);
            } while (follows(','));
            expect(']');
        }
        return new Other();
    }

    /// The rest of a string after its first quotation mark.
    private String string() throws Malformed {
        StringBuilder content = new StringBuilder();
        while (true) {
            content.append(take(PLAIN));
            if (at >= text.length()) {
                throw new Malformed();
            }
            char next = text.charAt(at++);
            if (next == '"') {
                return content.toString();
            }
            if (next != '\\') {
                throw new Malformed();
            }
            content.append(escaped());
        }
    }

    private char escaped() throws Malformed {
        String code = take(CODE);
        if (!code.isEmpty()) {
            return (char) Integer.parseInt(code, 1, code.length(), 16);
        }
        int kind = at < text.length() ? ESCAPES.indexOf(text.charAt(at++)) : -1;
        if (kind < 0) {
            throw new Malformed();
        }
        return ESCAPED.charAt(kind);
    }

    private boolean follows(char wanted) {
        take(SPACE);
        boolean there = at < text.length() && text.charAt(at) == wanted;
        at += there ? 1 : 0;
        return there;
    }

    private void expect(char wanted) throws Malformed {
        if (!follows(wanted)) {
            throw new Malformed();
        }
    }

    private boolean word(String wanted) {
        boolean there = text.startsWith(wanted, at);
        at += there ? wanted.length() : 0;
        return there;
    }

    private String take(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return "";
        }
        at = matcher.end();
        return matcher.group();
    }
}
