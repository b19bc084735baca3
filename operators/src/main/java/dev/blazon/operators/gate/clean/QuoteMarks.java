package dev.blazon.operators.gate.clean;

/// Takes off quotation marks around a whole caption. `"Stop" and "go"` keeps its own.
final class QuoteMarks {
    private static final String OPENING = "\"'“‘«「『„`";
    private static final String CLOSING = "\"'”’»」』“`";

    private QuoteMarks() {}

    static String off(String text) {
        int kind = text.length() < 3 ? -1 : OPENING.indexOf(text.charAt(0));
        if (kind < 0 || text.charAt(text.length() - 1) != CLOSING.charAt(kind)) {
            return text;
        }
        String inside = text.substring(1, text.length() - 1);
        return isFree(inside, OPENING.charAt(kind), CLOSING.charAt(kind)) ? inside : text;
    }

    /// Whether the marks outside belong together: inside, marks
    /// of their kind stand only in pairs, or as apostrophes between letters.
    private static boolean isFree(String inside, char open, char close) {
        int depth = 0;
        for (int at = 0; at < inside.length(); at++) {
            char sign = inside.charAt(at);
            if (open != close && close != '’') {
                depth += sign == open ? 1 : sign == close ? -1 : 0;
                if (depth < 0) {
                    return false;
                }
            } else if ((sign == open || sign == close) && !isApostrophe(inside, at)) {
                return false;
            }
        }
        return depth == 0;
    }

    private static boolean isApostrophe(String text, int at) {
        char sign = text.charAt(at);
        return (sign == '\'' || sign == '’')
                && at > 0
                && at + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetter(text.charAt(at + 1));
    }
}
