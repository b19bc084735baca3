package dev.blazon.operators.gate.clean;

/// What shows nothing on paper.
final class Blank {

    private Blank() {}

    /// Without white space, byte order marks, zero-width signs and control characters around it.
    static String stripped(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char sign) {
        return Character.isWhitespace(sign)
                || Character.isSpaceChar(sign)
                || Character.isISOControl(sign)
                || sign == '\uFEFF'
                || sign == '\u200B'
                || sign == '\u2060';
    }
}
