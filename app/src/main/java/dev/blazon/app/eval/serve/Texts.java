package dev.blazon.app.eval.serve;

import dev.blazon.core.fault.RecipeException;
import dev.blazon.metrics.CaptionSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/// Reads captions and references out of a request: two lists of one order, or two objects of the same images.
final class Texts {
    private static final int NAMED = 5;
    private static final String HYPOTHESES = "hypotheses";
    private static final String REFERENCES = "references";

    private Texts() {}

    /// @return in the order of the references; images of lists are named by their numbers from 1
    /// @throws RecipeException for the first thing that is wrong
    static CaptionSet of(JsonNode request) {
        JsonNode hypotheses = request.path(HYPOTHESES);
        JsonNode references = request.path(REFERENCES);
        checkForm(hypotheses, HYPOTHESES, "a list of texts", "an object from image to text");
        checkForm(references, REFERENCES, "a list of lists of texts", "an object from image to list of texts");
        if (hypotheses.isArray() != references.isArray()) {
            throw new RecipeException(
                    REFERENCES,
                    "Seen " + type(references) + " beside an " + type(hypotheses)
                            + " of hypotheses: give both as arrays or both as objects.");
        }
        if (references.isEmpty() && hypotheses.isEmpty()) {
            throw new RecipeException(REFERENCES, "There is no image: give at least one.");
        }
        return references.isArray() ? listed(hypotheses, references) : named(hypotheses, references);
    }

    private static void checkForm(JsonNode texts, String field, String list, String object) {
        if (!texts.isArray() && !texts.isObject()) {
            throw new RecipeException(
                    field,
                    "Seen " + type(texts) + ", wanted an array or object: give " + list + ", or " + object + ".");
        }
    }

    private static CaptionSet listed(JsonNode hypotheses, JsonNode references) {
        int images = references.size();
        if (hypotheses.size() != images) {
            throw new RecipeException(
                    HYPOTHESES,
                    "Seen " + hypotheses.size() + ", wanted " + images
                            + ", one for each list of references: give as many, in the same order.");
        }
        List<String> captions = new ArrayList<>();
        List<List<String>> wanted = new ArrayList<>();
        for (int image = 0; image < images; image++) {
            String place = ", image " + (image + 1) + " of " + images;
            captions.add(text(hypotheses.get(image), HYPOTHESES + place));
            wanted.add(references(references.get(image), REFERENCES + place));
        }
        List<String> ids =
                IntStream.rangeClosed(1, images).mapToObj(Integer::toString).toList();
        return new CaptionSet(ids, captions, wanted);
    }

    private static CaptionSet named(JsonNode hypotheses, JsonNode references) {
        checkNames(HYPOTHESES, hypotheses, references);
        checkNames(REFERENCES, references, hypotheses);
        List<String> captions = new ArrayList<>();
        List<List<String>> wanted = new ArrayList<>();
        for (String id : references.propertyNames()) {
            String place = ", image '" + id + "'";
            captions.add(text(hypotheses.path(id), HYPOTHESES + place));
            wanted.add(references(references.path(id), REFERENCES + place));
        }
        return new CaptionSet(List.copyOf(references.propertyNames()), captions, wanted);
    }

    private static void checkNames(String field, JsonNode there, JsonNode other) {
        Set<String> lacking = new LinkedHashSet<>(other.propertyNames());
        lacking.removeAll(there.propertyNames());
        if (!lacking.isEmpty()) {
            String named = String.join("', '", lacking.stream().limit(NAMED).toList());
            throw new RecipeException(
                    field,
                    "None for " + lacking.size() + " of " + other.size() + " images, '" + named + "'"
                            + (lacking.size() > NAMED ? ", …" : "")
                            + ": give what is missing, or leave the image out on both sides.");
        }
    }

    private static List<String> references(JsonNode list, String place) {
        if (!list.isArray()) {
            throw new RecipeException(
                    place, "Seen " + type(list) + ", wanted an array: give a list of texts, even of one.");
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode text : list) {
            texts.add(text(text, place));
        }
        if (texts.stream().allMatch(String::isBlank)) {
            throw new RecipeException(
                    place,
                    (texts.isEmpty() ? "The list is empty" : "All texts are blank")
                            + ": give at least one reference with words.");
        }
        return texts;
    }

    private static String text(JsonNode node, String place) {
        if (!node.isString()) {
            throw new RecipeException(place, "Seen " + type(node) + ", wanted a string: give one text.");
        }
        return node.stringValue();
    }

    /// As JSON names it.
    static String type(JsonNode node) {
        return node.isMissingNode() ? "nothing" : node.getNodeType().name().toLowerCase(Locale.ROOT);
    }
}
