package dev.blazon.operators.facts.measure;

/// Brightness of a picture: levels are 0 (black) to 255 (white).
///
/// @param low the level that 5 % of the picture stays below
/// @param high the level that 5 % of the picture lies above
/// @param darkest the level that 1 % of the picture stays below
/// @param brightest the level that 1 % of the picture lies above
/// @param extremes share of pixels that are nearly black or nearly white
/// @param fall mean of the upper third less mean of the lower third
/// @param slope mean of the left third less mean of the right third
/// @param glow mean of the centre less mean of the outer rim
public record Light(
        double mean,
        double deviation,
        int low,
        int high,
        int darkest,
        int brightest,
        double extremes,
        double fall,
        double slope,
        double glow) {

    public static Light of(Raster raster) {
        int[] counts = raster.lumaCounts();
        int total = Math.max(1, raster.opaque());
        double mean = 0;
        double squares = 0;
        for (int level = 0; level < 256; level++) {
            mean += (double) counts[level] * level / total;
            squares += (double) counts[level] * level * level / total;
        }
        return new Light(
                mean,
                Math.sqrt(Math.max(0, squares - mean * mean)),
                quantile(counts, 0.05 * total),
                quantile(counts, 0.95 * total),
                quantile(counts, 0.01 * total),
                quantile(counts, 0.99 * total),
                (share(counts, 0, 24) + share(counts, 232, 256)) / total,
                block(raster, 0, 0, 12, 4) - block(raster, 0, 8, 12, 12),
                block(raster, 0, 0, 4, 12) - block(raster, 8, 0, 12, 12),
                block(raster, 4, 4, 8, 8) - rim(raster));
    }

    public int range() {
        return high - low;
    }

    private static int quantile(int[] counts, double below) {
        double sum = 0;
        for (int level = 0; level < 256; level++) {
            sum += counts[level];
            if (sum > below) {
                return level;
            }
        }
        return 255;
    }

    private static double share(int[] counts, int from, int to) {
        double sum = 0;
        for (int level = from; level < to; level++) {
            sum += counts[level];
        }
        return sum;
    }

    private static double rim(Raster raster) {
        return (block(raster, 0, 0, 12, 1)
                        + block(raster, 0, 11, 12, 12)
                        + block(raster, 0, 0, 1, 12)
                        + block(raster, 11, 0, 12, 12))
                / 4;
    }

    /// Mean level of a block whose corners are given in twelfths; every third pixel each way is enough.
    private static double block(Raster raster, int left, int top, int right, int bottom) {
        int[] luma = raster.luma();
        int width = raster.width();
        int fromX = left * width / 12;
        int toX = Math.max(fromX + 1, right * width / 12);
        int fromY = top * raster.height() / 12;
        int toY = Math.max(fromY + 1, bottom * raster.height() / 12);
        long sum = 0;
        int seen = 0;
        for (int y = fromY; y < toY; y += 3) {
            for (int x = fromX; x < toX; x += 3) {
                sum += luma[y * width + x];
                seen++;
            }
        }
        return (double) sum / seen;
    }
}
