package dev.blazon.operators.facts.measure;

/// An everyday name for a range of colours, such as `dark green`.
public record ColourName(String word, ColourFamily family) {

    /// The name of an opaque colour `0xRRGGBB`.
    public static ColourName of(int rgb) {
        return ColourNames.of(rgb);
    }
}
