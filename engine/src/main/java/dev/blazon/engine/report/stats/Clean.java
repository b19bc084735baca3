package dev.blazon.engine.report.stats;

/// Makes foreign text fit for JSON, XML and HTML files: what those cannot hold becomes U+FFFD.
public final class Clean {

    private Clean() {}

    /// Replaces lone surrogates, non-characters and control characters other than tab and line feed; cuts at a length.
    public static String text(String foreign, int mostCharacters) {
        StringBuilder clean = new StringBuilder(Math.min(foreign.length(), mostCharacters));
        int at = 0;
        while (at < foreign.length() && clean.length() < mostCharacters) {
            int point = foreign.codePointAt(at);
            clean.appendCodePoint(allowed(point) ? point : 0xFFFD);
            at += Character.charCount(point);
        }
        if (at < foreign.length()) {
            clean.append('…');
        }
        return clean.toString();
    }

    private static boolean allowed(int point) {
        if (point < 0x20) {
            return point == '\t' || point == '\n';
        }
        boolean control = point >= 0x7F && point < 0xA0;
        boolean surrogate = point >= 0xD800 && point <= 0xDFFF;
        boolean none = (point & 0xFFFE) == 0xFFFE || point >= 0xFDD0 && point <= 0xFDEF;
        return !control && !surrogate && !none;
    }
}
