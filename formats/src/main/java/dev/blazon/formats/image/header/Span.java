package dev.blazon.formats.image.header;

import java.util.List;

/// A run of bytes inside a file, from the first to one past the last.
public record Span(int from, int to) {

    public int length() {
        return to - from;
    }

    /// The runs one after the other.
    static byte[] join(byte[] array, List<Span> spans) {
        byte[] joined = new byte[spans.stream().mapToInt(Span::length).sum()];
        int at = 0;
        for (Span span : spans) {
            System.arraycopy(array, span.from(), joined, at, span.length());
            at += span.length();
        }
        return joined;
    }
}
