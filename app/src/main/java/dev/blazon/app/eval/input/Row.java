package dev.blazon.app.eval.input;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// An image with some of its texts.
record Row(String id, List<String> texts) {

    static Row of(JsonNode row, Path file, String place) {
        Fields fields = Fields.of(row.propertyNames(), file, place);
        return new Row(scalar(row.get(fields.id())), texts(row.get(fields.text())));
    }

    /// A text, a list of texts, or a list of objects with a caption.
    static List<String> texts(JsonNode node) {
        if (node.isArray()) {
            List<String> all = new ArrayList<>(node.size());
            node.forEach(each -> all.add(each.isObject() ? inside(each) : scalar(each)));
            return all;
        }
        return node.isNull() ? List.of() : List.of(scalar(node));
    }

    private static String inside(JsonNode object) {
        return scalar(object.has("caption") ? object.path("caption") : object.path("text"));
    }

    private static String scalar(JsonNode node) {
        return node.isString() ? node.stringValue() : node.isMissingNode() ? "" : node.toString();
    }
}
