package dev.blazon.operators.facts.measure;

/// How much colour a picture has, and whether it all leans one way.
///
/// @param colourfulness see [Raster#colourfulness]
/// @param spread the difference between largest and smallest channel that 99 % of the pixels stay within
/// @param stray share of pixels whose colour is plain to see
/// @param oneWay 0 to 1: how far all chromatic pixels share one hue
/// @param hue of the mean colour in OKLCH, degrees
/// @param chroma mean chroma in OKLCH
public record Tint(double colourfulness, int spread, double stray, double oneWay, double hue, double chroma) {

    public static Tint of(Raster raster) {
        int[] counts = raster.packedCounts();
        double greenRed = 0;
        double blueYellow = 0;
        double chroma = 0;
        for (int packed = 0; packed < counts.length; packed++) {
            if (counts[packed] > 0) {
                float a = ColourNames.greenRed(packed);
                float b = ColourNames.blueYellow(packed);
                greenRed += (double) counts[packed] * a;
                blueYellow += (double) counts[packed] * b;
                chroma += counts[packed] * Math.sqrt((double) a * a + (double) b * b);
            }
        }
        double hue = (Math.toDegrees(Math.atan2(blueYellow, greenRed)) + 360) % 360;
        double oneWay = chroma < 1e-9 ? 0 : Math.hypot(greenRed, blueYellow) / chroma;
        return new Tint(
                raster.colourfulness(),
                spread(raster),
                stray(raster),
                oneWay,
                hue,
                chroma / Math.max(1, raster.opaque()));
    }

    /// No pixel has a colour that could be seen.
    public boolean grey() {
        return spread <= 10 && stray <= 0.00005;
    }

    /// Shades of one hue, as in a toned print.
    public boolean toned() {
        return !grey() && oneWay >= 0.96 && chroma >= 0.012;
    }

    private static double stray(Raster raster) {
        int[] counts = raster.spreadCounts();
        double seen = 0;
        for (int spread = 33; spread < counts.length; spread++) {
            seen += counts[spread];
        }
        return seen / Math.max(1, raster.opaque());
    }

    private static int spread(Raster raster) {
        int[] counts = raster.spreadCounts();
        long seen = 0;
        for (int spread = 0; spread < counts.length; spread++) {
            seen += counts[spread];
            if (seen >= 0.99 * raster.opaque()) {
                return spread;
            }
        }
        return 255;
    }
}
