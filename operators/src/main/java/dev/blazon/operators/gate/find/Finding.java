package dev.blazon.operators.gate.find;

/// A defect with what shows it, in words for a person.
public record Finding(Defect defect, String evidence) {
    private static final int LONGEST = 120;

    /// A piece of the caption as messages quote it: one line, not too long.
    static String quoted(String text) {
        String line =
                text.substring(0, Math.min(text.length(), 4 * LONGEST)).strip().replaceAll("[\\p{Cc}\\s]{1,400}", " ");
        int end = line.offsetByCodePoints(0, Math.min(LONGEST, line.codePointCount(0, line.length())));
        return "'" + (end == line.length() ? line : line.substring(0, end) + "…") + "'";
    }

    /// The last words of a text, as messages quote them.
    static String tail(String text) {
        int from = Math.max(0, text.length() - 60);
        int gap = from == 0 ? -1 : text.indexOf(' ', from);
        return quoted(gap < 0 ? text.substring(Math.max(0, from)) : text.substring(gap));
    }
}
