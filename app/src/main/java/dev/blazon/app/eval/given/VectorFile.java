package dev.blazon.app.eval.given;

import dev.blazon.metrics.clip.Embeddings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/// Vectors of images or texts, as JSON lines: `{"id": …, "vector": […]}` or `{"text": …, "vector": […]}`.
final class VectorFile {
    private final GivenFile file;
    private final List<String> names;
    private final String what;
    private final Map<String, float[]> vectors = new HashMap<>();
    private int dimension;

    private VectorFile(Path path, List<String> names, String what) {
        file = new GivenFile(path);
        this.names = names;
        this.what = what;
    }

    /// @throws dev.blazon.core.fault.RecipeException when it is no such file
    static VectorFile ofImages(Path path) {
        return read(new VectorFile(path, List.of("id", "image_id", "key", "image"), "image"));
    }

    /// @throws dev.blazon.core.fault.RecipeException when it is no such file
    static VectorFile ofTexts(Path path) {
        return read(new VectorFile(path, List.of("text", "caption"), "text"));
    }

    private static VectorFile read(VectorFile reading) {
        if (!reading.file.isLines()) {
            throw reading.file.wrong("The ending is none of .jsonl and .ndjson. Give vectors as JSON lines.");
        }
        reading.file.read(() -> reading.file.lines(reading::row));
        if (reading.vectors.isEmpty()) {
            throw reading.file.wrong("The file holds no vector. Give another one.");
        }
        return reading;
    }

    private void row(JsonNode row, String place) {
        String name = GivenFile.scalar(file.required(row, names, what, place));
        JsonNode numbers = file.required(row, List.of("vector"), "vector", place);
        if (!numbers.isArray() || !numbers.valueStream().allMatch(JsonNode::isNumber)) {
            throw file.wrong(place, "The vector is no list of numbers. Write [0.1, -0.2].");
        }
        float[] vector = new float[numbers.size()];
        double squares = 0;
        for (int at = 0; at < vector.length; at++) {
            vector[at] = numbers.get(at).floatValue();
            squares += (double) vector[at] * vector[at];
        }
        if (vectors.isEmpty()) {
            dimension = vector.length;
        }
        if (vector.length != dimension) {
            throw file.wrong(
                    place,
                    "The vector has " + vector.length + " numbers, the first one " + dimension
                            + ". Give vectors of one model.");
        }
        if (!(squares > 0) || Double.isInfinite(squares)) {
            throw file.wrong(
                    place,
                    "The vector has the length " + Math.sqrt(squares)
                            + ", must be finite and more than 0. Make it again.");
        }
        vectors.put(name, vector);
    }

    /// @throws dev.blazon.core.fault.RecipeException when the other's vectors have another dimension
    void requireSameDimension(VectorFile other) {
        if (dimension != other.dimension) {
            throw file.wrong("The vectors have " + dimension + " numbers, those of " + other.file.file() + " "
                    + other.dimension + ". Give vectors of one model.");
        }
    }

    /// @throws dev.blazon.core.fault.RecipeException that names those without a vector
    void require(List<String> wanted) {
        List<String> unknown = new ArrayList<>(wanted.stream()
                .distinct()
                .filter(name -> !vectors.containsKey(name))
                .toList());
        if (!unknown.isEmpty()) {
            throw file.wrong("The file has no vector for " + unknown.size() + " " + what
                    + (unknown.size() == 1 ? "" : "s") + ": " + GivenFile.named(unknown) + ". Add them.");
        }
    }

    /// @param wanted all of them there
    Embeddings of(List<String> wanted) {
        return Embeddings.of(wanted.stream()
                .map(name -> Objects.requireNonNull(vectors.get(name)))
                .toArray(float[][]::new));
    }
}
