package dev.blazon.models.embedding;

import dev.blazon.core.model.Embedding;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/// Vectors as a text: little-endian floats in base64, one line each.
final class VectorText {

    private VectorText() {}

    static String encode(List<Embedding> vectors) {
        return vectors.stream().map(VectorText::line).collect(Collectors.joining("\n"));
    }

    private static String line(Embedding vector) {
        ByteBuffer bytes =
                ByteBuffer.allocate(vector.dimensions() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(vector.toArray());
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    static List<Embedding> decode(String text) {
        return text.lines().map(VectorText::vector).toList();
    }

    private static Embedding vector(String line) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(line)).order(ByteOrder.LITTLE_ENDIAN);
        float[] numbers = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(numbers);
        return Embedding.of(numbers);
    }
}
