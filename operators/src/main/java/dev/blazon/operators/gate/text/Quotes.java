package dev.blazon.operators.gate.text;

import java.util.HashMap;
import java.util.Map;

/// Knows what of a text stands in quotation marks: words of a sign, a meme or a page, which the caption only reports.
public final class Quotes {
    private static final String OPENING = "“„«‹「『《";
    private static final String CLOSING = "””»›」』》";
    private static final int LONGEST = 600;

    private Quotes() {}

    /// The text with everything inside closed quotation marks blanked out, every other character in its place.
    public static String blanked(String text) {
        StringBuilder open = new StringBuilder(text);
        Ahead ahead = new Ahead(text, new HashMap<>());
        int at = 0;
        while (at < text.length()) {
            int end = closing(text, at, ahead);
            for (int inside = at + 1; inside < end; inside++) {
                open.setCharAt(inside, text.charAt(inside) == '\n' ? '\n' : ' ');
            }
            at = Math.max(at + 1, end + 1);
        }
        return open.toString();
    }

    /// Where a mark stands next. Each place is looked up once, so that a text of opening marks alone costs no more.
    private record Ahead(String text, Map<String, Integer> found) {
        int next(String mark, int at) {
            int known = found.getOrDefault(mark, -1);
            if (known > at) {
                return known;
            }
            int next = text.indexOf(mark, at + 1);
            found.put(mark, next < 0 ? Integer.MAX_VALUE : next);
            return next < 0 ? Integer.MAX_VALUE : next;
        }
    }

    /// Where the quotation that opens here closes; -1 when none does.
    private static int closing(String text, int at, Ahead ahead) {
        char sign = text.charAt(at);
        int kind = OPENING.indexOf(sign);
        if (kind >= 0) {
            int end = sign == '„'
                    ? Math.min(ahead.next("“", at), Math.min(ahead.next("”", at), ahead.next("\"", at)))
                    : ahead.next(CLOSING.substring(kind, kind + 1), at);
            return end - at < LONGEST && ahead.next("\n\n", at) > end ? end : -1;
        }
        if (sign == '"') {
            return opens(text, at) ? within(text, at, "\"") : -1;
        }
        return (sign == '\'' || sign == '‘') && opens(text, at) ? closingSingle(text, at) : -1;
    }

    private static int within(String text, int at, String closing) {
        int last = Math.min(text.length(), at + LONGEST);
        for (int end = at + 1; end < last; end++) {
            boolean closes = closing.indexOf(text.charAt(end)) >= 0;
            if (closes && !(text.charAt(end) == '"' && opens(text, end) && !closes(text, end))) {
                return end;
            }
            if (text.startsWith("\n\n", end)) {
                return -1;
            }
        }
        return -1;
    }

    /// `12" pizza`
    private static boolean isInchMark(String text, int at) {
        return at > 0 && Character.isDigit(text.charAt(at - 1));
    }

    /// A straight mark opens after a gap and before a word. Without this an odd one would turn text and quotation
    /// about.
    private static boolean opens(String text, int at) {
        boolean afterGap = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
        return afterGap && at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1));
    }

    private static boolean closes(String text, int at) {
        return at > 0 && !Character.isWhitespace(text.charAt(at - 1));
    }

    /// An apostrophe stands between letters; a closing mark does not.
    private static int closingSingle(String text, int at) {
        int last = Math.min(text.length(), at + 300);
        for (int end = at + 1; end < last; end++) {
            char sign = text.charAt(end);
            boolean beforeGap = end + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(end + 1));
            if ((sign == '\'' || sign == '’') && beforeGap) {
                return end;
            }
        }
        return -1;
    }

    /// Where a straight quotation mark stands that was opened and never closed; -1 when none was.
    public static int leftOpen(String text) {
        int open = -1;
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '"' && (open >= 0 || opens(text, at)) && !isInchMark(text, at)) {
                open = open < 0 ? at : -1;
            }
        }
        return open;
    }
}
