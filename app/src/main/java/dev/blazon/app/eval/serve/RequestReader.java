package dev.blazon.app.eval.serve;

import dev.blazon.core.fault.RecipeException;
import dev.blazon.metrics.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads a request out of an object. A field that is null counts as left out; one that nobody knows is an error,
/// because the numbers would be others than meant.
final class RequestReader {
    private static final List<String> FIELDS =
            List.of("id", "hypotheses", "references", "metrics", "mode", "tokenized");

    private RequestReader() {}

    /// @throws RecipeException for the first thing that is wrong
    static Request read(JsonNode request) {
        for (String field : request.propertyNames()) {
            if (!FIELDS.contains(field)) {
                throw new RecipeException(
                        field, "There is no such field: give only " + String.join(", ", FIELDS) + ".");
            }
        }
        return new Request(Texts.of(request), metrics(request), mode(request), tokenized(request));
    }

    private static Optional<JsonNode> given(JsonNode request, String field) {
        return request.optional(field).filter(node -> !node.isNull());
    }

    private static List<String> metrics(JsonNode request) {
        Optional<JsonNode> given = given(request, "metrics");
        List<String> names = new ArrayList<>();
        given.filter(JsonNode::isArray).ifPresent(list -> list.forEach(name -> names.add(metric(name))));
        if (given.isPresent() && names.isEmpty()) {
            throw new RecipeException(
                    "metrics",
                    "Seen " + (given.get().isArray() ? "an empty array" : Texts.type(given.get()))
                            + ", wanted an array of names: give such as [\"CIDEr\"], or leave it out for the usual"
                            + " ones.");
        }
        return names;
    }

    private static String metric(JsonNode name) {
        if (!name.isString()) {
            throw new RecipeException(
                    "metrics", "Seen " + Texts.type(name) + ", wanted names: give such as [\"CIDEr\"].");
        }
        return name.stringValue();
    }

    private static Optional<Mode> mode(JsonNode request) {
        return given(request, "mode").map(mode -> switch (mode.isString() ? mode.stringValue() : "") {
            case "strict" -> Mode.STRICT;
            case "fixed" -> Mode.FIXED;
            default ->
                throw new RecipeException(
                        "mode", "Seen " + mode + ", allowed \"strict\" and \"fixed\": give one of them.");
        });
    }

    private static Optional<Boolean> tokenized(JsonNode request) {
        return given(request, "tokenized").map(flag -> {
            if (!flag.isBoolean()) {
                throw new RecipeException("tokenized", "Seen " + flag + ", allowed true and false: give one of them.");
            }
            return flag.booleanValue();
        });
    }
}
