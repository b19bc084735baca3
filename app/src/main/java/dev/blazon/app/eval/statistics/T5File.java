package dev.blazon.app.eval.statistics;

import dev.blazon.app.eval.given.GivenFile;
import dev.blazon.metrics.statistics.Unigram;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Reads the pieces of a `tokenizer.json` as T5 has it: a unigram model whose words begin with `▁`.
final class T5File {
    private final GivenFile file;
    private final Map<String, Double> pieces = new HashMap<>();

    private T5File(Path path) {
        file = new GivenFile(path);
    }

    /// @throws dev.blazon.core.fault.RecipeException when it is no such file
    static Unigram read(Path path) {
        T5File reading = new T5File(path);
        reading.file.read(() -> reading.pieces(reading.file.tree()));
        return new Unigram(reading.pieces);
    }

    private void pieces(JsonNode root) {
        String kind = root.at("/model/type").asString("none");
        JsonNode vocabulary = root.at("/model/vocab");
        if (!kind.equals("Unigram") || !vocabulary.isArray() || vocabulary.isEmpty()) {
            throw file.wrong("Only unigram models with a list of pieces are read: seen model '" + kind
                    + "'. Give the tokenizer.json of T5 or one of its kin.");
        }
        if (!root.path("pre_tokenizer").toString().contains("Metaspace")) {
            throw file.wrong("The words do not begin with '\u2581': no Metaspace is among the pre-tokenizers. Give the"
                    + " tokenizer.json of T5 or one of its kin.");
        }
        for (JsonNode piece : vocabulary) {
            if (!piece.path(0).isString() || !piece.path(1).isNumber()) {
                throw file.wrong("A piece is no text with a number: " + piece + ". Give another file.");
            }
            pieces.put(piece.path(0).stringValue(), piece.path(1).doubleValue());
        }
    }
}
