package dev.blazon.formats.text;

/// The order of names everywhere: by Unicode code point, the same on every machine and file system.
public final class CodePoints {

    private CodePoints() {}

    public static int compare(String left, String right) {
        int shared = Math.min(left.length(), right.length());
        for (int at = 0; at < shared; at++) {
            char a = left.charAt(at);
            char b = right.charAt(at);
            if (a != b) {
                return Integer.compare(rank(a), rank(b));
            }
        }
        return Integer.compare(left.length(), right.length());
    }

    // Surrogates stand for code points above all other chars.
    private static int rank(char unit) {
        return Character.isSurrogate(unit) ? unit + 0x10000 : unit;
    }
}
