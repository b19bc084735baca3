package dev.blazon.operators.gate.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Takes off JSON or a Python list around a caption: `{"caption": "…"}`, `["…"]`, `['…']`. Only what holds exactly one
/// text comes off; of several nobody knows which is meant.
final class Literals {
    private static final int DEEPEST = 8;
    /// A text under such a name is no caption.
    private static final Set<String> FAULTS = Set.of("error", "message", "code", "status", "detail", "type");

    private final String text;
    private final List<String> found = new ArrayList<>();
    private int at;

    private Literals(String text) {
        this.text = text;
    }

    static String off(String text) {
        boolean looksSo = text.length() > 2
                && (text.startsWith("{") && text.endsWith("}") || text.startsWith("[") && text.endsWith("]"));
        if (!looksSo) {
            return text;
        }
        Literals literals = new Literals(text);
        boolean whole = literals.value(0) && literals.gap() == text.length();
        return whole && literals.found.size() == 1 ? literals.found.getFirst() : text;
    }

    /// Reads one value and says whether it is one.
    private boolean value(int depth) {
        if (gap() >= text.length() || depth > DEEPEST || found.size() > 1) {
            return false;
        }
        return switch (text.charAt(at)) {
            case '{', '[' -> members(depth, text.charAt(at) == '{');
            case '"', '\'' -> string().map(found::add).orElse(false);
            default -> false;
        };
    }

    private boolean members(int depth, boolean named) {
        char close = named ? '}' : ']';
        at++;
        while (true) {
            if (named && !name() || !value(depth + 1) || gap() >= text.length()) {
                return false;
            }
            char next = text.charAt(at++);
            if (next == close) {
                return true;
            }
            if (next != ',') {
                return false;
            }
        }
    }

    private boolean name() {
        gap();
        Optional<String> name = string();
        boolean named =
                name.isPresent() && !FAULTS.contains(name.get()) && gap() < text.length() && text.charAt(at) == ':';
        at++;
        return named;
    }

    private Optional<String> string() {
        if (at >= text.length() || "\"'".indexOf(text.charAt(at)) < 0) {
            return Optional.empty();
        }
        char quote = text.charAt(at++);
        StringBuilder read = new StringBuilder();
        while (at < text.length()) {
            char sign = text.charAt(at++);
            if (sign == quote) {
                return Optional.of(read.toString());
            }
            read.append(sign == '\\' && at < text.length() ? escaped() : String.valueOf(sign));
        }
        return Optional.empty();
    }

    private String escaped() {
        char sign = text.charAt(at++);
        return switch (sign) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r', 'b', 'f' -> " ";
            case 'u' -> unicode();
            default -> String.valueOf(sign);
        };
    }

    private String unicode() {
        String digits = text.substring(at, Math.min(text.length(), at + 4));
        if (!digits.matches("[0-9a-fA-F]{4}")) {
            return "\\u";
        }
        at += 4;
        return String.valueOf((char) Integer.parseInt(digits, 16));
    }

    /// The next place that is no white space.
    private int gap() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
