package dev.blazon.core.sample;

import java.util.List;

/// Text that a model or person wrote for a picture.
///
/// @param name such as `dense` or `short`; unique in a sample
/// @param evidence what it was made from: `image`, `alt-text`, `tags`, `ocr`, `exif`
/// @param usage tokens it cost
public record Caption(String name, String text, Writer writer, List<String> evidence, Usage usage) {

    public Caption {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A caption must not be blank");
        }
        evidence = List.copyOf(evidence);
    }
}
