package dev.blazon.engine.report.html;

import dev.blazon.engine.report.stats.Clean;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/// Builds HTML or SVG from trusted tag names and untrusted texts. All text and every attribute value is escaped.
///
/// Attributes are given as name, value, name, value.
public final class Html {
    private static final Set<String> ON_OWN_LINE = Set.of(
            "article",
            "blockquote",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "figure",
            "figcaption",
            "footer",
            "h1",
            "h2",
            "h3",
            "h4",
            "header",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "svg",
            "table",
            "tr",
            "ul");

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    public Html open(String tag, String... attributes) {
        start(tag, attributes);
        out.append('>');
        open.push(tag);
        return this;
    }

    public Html close() {
        String tag = open.pop();
        out.append("</").append(tag).append('>');
        if (ON_OWN_LINE.contains(tag)) {
            out.append('\n');
        }
        return this;
    }

    /// An element that holds nothing, such as `img` or `rect`.
    public Html empty(String tag, String... attributes) {
        start(tag, attributes);
        out.append("/>");
        return this;
    }

    /// An element that holds our own text.
    public Html leaf(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /// An element that holds foreign text: its direction is its own and does not leak out.
    public Html foreign(String tag, String text, String... attributes) {
        start(tag, attributes);
        out.append(" dir=\"auto\">");
        open.push(tag);
        return text(text).close();
    }

    /// Foreign text inside a line of ours.
    public Html inline(String text) {
        return foreign("bdi", text);
    }

    public Html text(String text) {
        out.append(escaped(text));
        return this;
    }

    public Html add(Html part) {
        out.append(part);
        return this;
    }

    /// Markup or code of our own, as it stands.
    public Html verbatim(String trusted) {
        out.append(trusted);
        return this;
    }

    private void start(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int at = 0; at < attributes.length; at += 2) {
            out.append(' ')
                    .append(attributes[at])
                    .append("=\"")
                    .append(escaped(attributes[at + 1]))
                    .append('"');
        }
    }

    /// Text as it may stand in an element or a quoted attribute.
    public static String escaped(String text) {
        String clean = Clean.text(text, Integer.MAX_VALUE);
        StringBuilder safe = new StringBuilder(clean.length() + 16);
        for (int at = 0; at < clean.length(); at++) {
            char sign = clean.charAt(at);
            switch (sign) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(sign);
            }
        }
        return safe.toString();
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("Element '" + open.peek() + "' is not closed");
        }
        return out.toString();
    }
}
