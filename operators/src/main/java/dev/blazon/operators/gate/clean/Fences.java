package dev.blazon.operators.gate.clean;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes off a fence of code around a whole caption.
final class Fences {
    private static final Pattern OPEN = Pattern.compile("^```[a-zA-Z]{0,20}[ \\t]{0,20}\\n?");

    private Fences() {}

    static String off(String text) {
        Matcher open = OPEN.matcher(text);
        if (!text.endsWith("```") || text.length() < 7 || !open.lookingAt() || open.end() > text.length() - 3) {
            return text;
        }
        String inside = text.substring(open.end(), text.length() - 3);
        return inside.contains("```") ? text : inside;
    }
}
