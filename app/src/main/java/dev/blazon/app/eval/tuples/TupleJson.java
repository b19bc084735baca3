package dev.blazon.app.eval.tuples;

import dev.blazon.metrics.spice.Tuple;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Tuples as JSON: a list of lists of one to three texts.
final class TupleJson {
    private TupleJson() {}

    /// @throws IllegalArgumentException when it is anything else
    static List<Tuple> tuples(JsonNode list) {
        if (!list.isArray()) {
            throw new IllegalArgumentException("not a list of tuples: " + list);
        }
        List<Tuple> tuples = new ArrayList<>();
        for (JsonNode tuple : list) {
            if (!tuple.isArray() || tuple.isEmpty() || tuple.size() > 3 || !areTexts(tuple)) {
                throw new IllegalArgumentException("a tuple is a list of one to three texts, not " + tuple);
            }
            tuples.add(new Tuple(tuple.valueStream().map(JsonNode::stringValue).toList()));
        }
        return tuples;
    }

    private static boolean areTexts(JsonNode tuple) {
        return tuple.valueStream().allMatch(JsonNode::isString);
    }
}
