package dev.blazon.metrics.text;

import java.util.Locale;

/// Turns matched text into the token that the reference writes.
final class Speller {
    private static final String[] FRACTIONS = {"1/4", "1/2", "3/4", "1/3", "2/3"};

    private Speller() {}

    /// @return empty for no token
    static String spell(Rule.Spelling spelling, String text) {
        String token = switch (spelling) {
            case AS_IS -> text;
            case WORD -> word(text);
            case SOFTLESS -> softless(text);
            case BLANKS_KEPT -> blanksKept(text);
            case PHONE -> brackets(blanksKept(text));
            case BRACKETS -> brackets(text);
            case APOSTROPHES -> apostrophes(text);
            case QUOTES -> quotes(text);
            case BACKQUOTE -> "`";
            case LEFT_QUOTES -> "``";
            case RIGHT_QUOTES -> "''";
            case DASH -> "--";
            case DASHES -> text.length() == 3 || text.length() == 4 ? "--" : text;
            case ELLIPSIS -> "...";
            case AMPERSAND -> "&";
            case AMPERSANDS -> text.replaceAll("(?i:&amp;)", "&");
            case FRACTION -> fraction(text);
            case CURRENCY -> currency(text);
            case LESS -> "<";
            case GREATER -> ">";
            case WITH_DOT -> text + ".";
            case ACRONYM -> text.length() == 1 ? text : text + ".";
            case NOTHING, END_OF_LINE -> "";
        };
        return token.toLowerCase(Locale.ENGLISH);
    }

    private static String word(String text) {
        String plain = softless(text);
        return plain.isEmpty() ? "-" : plain;
    }

    private static String softless(String text) {
        return text.indexOf('\u00AD') < 0 ? text : text.replace("\u00AD", "");
    }

    private static String blanksKept(String text) {
        return text.replaceAll(Shapes.SPACE, "\u00A0");
    }

    private static String brackets(String text) {
        StringBuilder token = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            switch (text.charAt(at)) {
                case '(' -> token.append("-LRB-");
                case ')' -> token.append("-RRB-");
                case '[' -> token.append(text.length() == 1 ? "-LSB-" : "[");
                case ']' -> token.append(text.length() == 1 ? "-RSB-" : "]");
                case '{' -> token.append(text.length() == 1 ? "-LCB-" : "{");
                case '}' -> token.append(text.length() == 1 ? "-RCB-" : "}");
                default -> token.append(text.charAt(at));
            }
        }
        return token.toString();
    }

    private static String apostrophes(String text) {
        return text.replaceAll("[\\u0092\\u2019`\\u0091\\u2018\\u201B]|(?i:&apos;)", "'");
    }

    private static String quotes(String text) {
        StringBuilder token = new StringBuilder();
        String plain = text.replaceAll("(?i:&apos;)", "'");
        for (int at = 0; at < plain.length(); at++) {
            switch (plain.charAt(at)) {
                case '\u0091', '\u2018', '\u201B', '\u2039' -> token.append('`');
                case '\u0092', '\u2019', '\u203A' -> token.append('\'');
                case '\u0093', '\u201C', '\u00AB' -> token.append("``");
                case '\u0094', '\u201D', '\u00BB' -> token.append("''");
                default -> token.append(plain.charAt(at));
            }
        }
        return token.toString();
    }

    private static String fraction(String text) {
        int at = "\u00BC\u00BD\u00BE\u2153\u2154".indexOf(text);
        return at < 0 ? text : FRACTIONS[at];
    }

    private static String currency(String text) {
        return switch (text.charAt(0)) {
            case '\u00A2' -> "cents";
            case '\u00A3' -> "#";
            case '\u0080', '\u00A4', '\u20A0', '\u20AC' -> "$";
            default -> text;
        };
    }
}
