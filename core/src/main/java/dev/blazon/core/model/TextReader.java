package dev.blazon.core.model;

import dev.blazon.core.image.Pixels;
import java.util.List;

/// Reads text in pictures (OCR). Thread-safe.
public interface TextReader {

    /// Name and version, for provenance.
    String signature();

    /// The lines found, from top to bottom; empty when there are none.
    List<TextLine> read(Pixels pixels, String place);

    /// @param confidence 0 to 1, the mean over the line's words
    record TextLine(String text, double confidence) {}
}
