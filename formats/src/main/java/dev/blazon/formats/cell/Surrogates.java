package dev.blazon.formats.cell;

/// Deals with surrogate halves that stand alone: text from careless programs has them, UTF-8 does not.
public final class Surrogates {
    private static final char REPLACEMENT = '\uFFFD';

    private Surrogates() {}

    /// The text with each lone half replaced by U+FFFD, so that it is strict UTF-8 when encoded.
    public static String replaced(String text) {
        int first = firstLone(text);
        if (first < 0) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text);
        for (int i = first; i < text.length(); i++) {
            if (isLone(text, i)) {
                clean.setCharAt(i, REPLACEMENT);
            }
        }
        return clean.toString();
    }

    /// JSON text with each lone half written as a `\\u` escape, so that reading it gives the same string again.
    public static String escaped(String json) {
        int first = firstLone(json);
        if (first < 0) {
            return json;
        }
        StringBuilder clean = new StringBuilder(json.length() + 16).append(json, 0, first);
        for (int i = first; i < json.length(); i++) {
            char c = json.charAt(i);
            if (isLone(json, i)) {
                clean.append("\\u").append(Integer.toHexString(c));
            } else {
                clean.append(c);
            }
        }
        return clean.toString();
    }

    private static int firstLone(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isLone(text, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isLone(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
