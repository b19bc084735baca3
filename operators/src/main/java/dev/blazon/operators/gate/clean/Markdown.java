package dev.blazon.operators.gate.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes off marks of Markdown and keeps the words: bold, headings, bullets of a list.
final class Markdown {
    private static final Pattern BOLD = Pattern.compile("\\*\\*(?=[^\\s*])([^*\\n]{1,400})(?<=[^\\s*])\\*\\*");
    private static final Pattern STRONG =
            Pattern.compile("(?<![\\w_])__(?=[^\\s_])([^_\\n]{1,400})(?<=[^\\s_])__(?![\\w_])");
    private static final Pattern HEADING = Pattern.compile("^ {0,3}#{1,6} {1,4}(?=\\D)");
    private static final Pattern BULLET = Pattern.compile("^ {0,12}(?:[-*•‣–+]|\\d{1,2}[.)])[ \\t]{1,4}(?=\\S)");

    private Markdown() {}

    static String off(String text) {
        String plain = text.contains("**") ? BOLD.matcher(text).replaceAll("$1") : text;
        plain = plain.contains("__") ? STRONG.matcher(plain).replaceAll("$1") : plain;
        return linesOff(plain);
    }

    /// A lone dash, number or hash may belong to the text; two bullets make a list, and a heading has text below it.
    private static String linesOff(String text) {
        List<String> lines = text.lines().toList();
        long bullets =
                lines.stream().filter(line -> BULLET.matcher(line).lookingAt()).count();
        boolean headed = lines.size() > 1
                && lines.stream().anyMatch(line -> HEADING.matcher(line).lookingAt());
        if (bullets < 2 && !headed) {
            return text;
        }
        List<String> plain = new ArrayList<>();
        for (String line : lines) {
            String unheaded = without(HEADING, line);
            plain.add(bullets < 2 ? unheaded : without(BULLET, unheaded));
        }
        return String.join("\n", plain);
    }

    private static String without(Pattern mark, String line) {
        Matcher found = mark.matcher(line);
        return found.lookingAt() ? line.substring(found.end()) : line;
    }
}
