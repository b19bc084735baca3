package dev.blazon.operators.facts.measure;

import java.util.regex.Pattern;

/// An everyday name for a range of colours, such as `dark green`.
public record ColourName(String word, ColourFamily family) {
    private static final Pattern WEAK =
            Pattern.compile("(greyish|dusty|pale|muted|dark|reddish) .*|lavender|lilac|olive|khaki");

    /// Whether the colour is strong enough to catch the eye in a small spot.
    public boolean striking() {
        return !family.neutral()
                && family != ColourFamily.BEIGE
                && family != ColourFamily.BROWN
                && !WEAK.matcher(word).matches();
    }

    /// The name of an opaque colour `0xRRGGBB`.
    public static ColourName of(int rgb) {
        return ColourNames.of(rgb);
    }
}
