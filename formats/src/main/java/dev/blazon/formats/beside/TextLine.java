package dev.blazon.formats.beside;

import dev.blazon.formats.cell.StructBuilder;
import dev.blazon.formats.cell.Surrogates;
import dev.blazon.formats.json.JsonText;
import dev.blazon.formats.source.Json;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// One line of a folder's list: a text that Blazon wrote, or was about to write when it was killed.
///
/// @param text plain file name; never a path
/// @param sha256 of the text's bytes, in hex
/// @param run that wrote it
/// @param aside number under which the person's text that stood there before is kept; 0 when there was none
/// @param by run that put that text aside; empty when there was none
record TextLine(String text, String sha256, String run, int aside, String by) {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern RUN = Pattern.compile("[0-9a-f]{1,64}");
    private static final int LONGEST_NAME = 255;
    private static final int MOST_ASIDE = 1_000_000;

    /// Empty when the line is none of ours: lists travel with folders and may come from strangers.
    static Optional<TextLine> parse(String line) {
        return Json.parse(line)
                .filter(JsonNode::isObject)
                .map(node -> new TextLine(
                        node.path("text").asString(""),
                        node.path("sha256").asString(""),
                        node.path("run").asString(""),
                        node.path("aside").intValue(0),
                        node.path("by").asString("")))
                .filter(TextLine::isSound);
    }

    private boolean isSound() {
        return isPlainName(text)
                && HASH.matcher(sha256).matches()
                && RUN.matcher(run).matches()
                && (by.isEmpty() || RUN.matcher(by).matches())
                && aside >= 0
                && aside <= MOST_ASIDE;
    }

    private static boolean isPlainName(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && !name.startsWith(".")
                && name.chars().noneMatch(unit -> unit == '/' || unit == '\\' || unit < ' ');
    }

    /// With its line end.
    String json() {
        String json = JsonText.of(new StructBuilder()
                .text("text", text)
                .text("sha256", sha256)
                .text("run", run)
                .maybe("aside", aside == 0 ? OptionalLong.empty() : OptionalLong.of(aside))
                .maybe("by", by.isEmpty() ? Optional.empty() : Optional.of(by))
                .build());
        return Surrogates.replaced(json) + "\n";
    }
}
