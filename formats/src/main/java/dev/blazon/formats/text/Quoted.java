package dev.blazon.formats.text;

/// Strangers' text inside messages: in single quotes, on one line, cut at 80 characters.
public final class Quoted {
    private static final int LONGEST = 80;

    private Quoted() {}

    public static String of(String text) {
        String line = text.replaceAll("\\p{Cntrl}", "\uFFFD");
        int cut = line.offsetByCodePoints(0, Math.min(LONGEST, line.codePointCount(0, line.length())));
        return cut < line.length() ? "'" + line.substring(0, cut) + "…'" : "'" + line + "'";
    }
}
