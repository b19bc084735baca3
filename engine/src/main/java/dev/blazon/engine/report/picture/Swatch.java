package dev.blazon.engine.report.picture;

/// A colour of a picture and the share of its area, 0 to 1.
///
/// @param rgb `0xRRGGBB`
public record Swatch(int rgb, double share) {

    /// As CSS and SVG write it: `#rrggbb`.
    public String hex() {
        return String.format("#%06x", rgb & 0xFFFFFF);
    }

    /// Perceived lightness (Rec. 709 weights on gamma-coded values), 0 to 255.
    public double lightness() {
        return 0.2126 * red() + 0.7152 * green() + 0.0722 * blue();
    }

    public int red() {
        return rgb >> 16 & 0xFF;
    }

    public int green() {
        return rgb >> 8 & 0xFF;
    }

    public int blue() {
        return rgb & 0xFF;
    }
}
