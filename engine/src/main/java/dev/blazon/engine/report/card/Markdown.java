package dev.blazon.engine.report.card;

import dev.blazon.engine.report.stats.Clean;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// Foreign text as plain text in Markdown and YAML: it makes no markup, link, HTML or line of its own.
final class Markdown {
    private static final int LONGEST = 2_000;
    /// Signs that begin markup anywhere; hyphens, full stops and the like do so only at the start of a line, where ours
    /// stands.
    private static final String MARKUP = "\\`*_{}[]#!|~@$&^";

    private Markdown() {}

    static String text(String foreign) {
        StringBuilder safe = new StringBuilder();
        for (char sign : line(foreign).toCharArray()) {
            switch (sign) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                default -> safe.append(MARKUP.indexOf(sign) < 0 ? "" : "\\").append(sign);
            }
        }
        // Addresses become links by themselves unless they are broken.
        return safe.toString().replace("://", "\\://").replace("www.", "www\\.");
    }

    /// A code span, also inside a table.
    static String code(String foreign) {
        String inner = line(foreign).replace("`", "'").replace("|", "¦");
        return inner.isBlank() ? "–" : "`" + inner + "`";
    }

    /// A fence longer than any run of backticks inside.
    static String block(String language, String foreign) {
        String clean = Clean.text(foreign, 100_000).replace("\r", "");
        String fence = "```";
        while (clean.contains(fence)) {
            fence += "`";
        }
        return fence + language + "\n" + clean.stripTrailing() + "\n" + fence + "\n";
    }

    /// A double-quoted YAML scalar: JSON strings are YAML.
    static String yaml(String foreign) {
        return JsonMapper.shared().writeValueAsString(line(foreign));
    }

    static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    static String header(String... names) {
        return row(List.of(names)) + "|" + " --- |".repeat(names.length) + "\n";
    }

    /// One line without signs that turn the reading direction around.
    private static String line(String foreign) {
        return Clean.text(foreign, LONGEST)
                .replaceAll("[\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F]", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
