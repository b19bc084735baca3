package dev.blazon.operators.facts.measure;

/// How brightness is laid out: mirror symmetry and smooth ramps.
///
/// @param mirrored correlation of brightness with its mirror image, left to right; 1 is perfect symmetry
/// @param ramp share of the variance of brightness that one straight slope explains
/// @param across levels by which that slope rises from left to right
/// @param down levels by which that slope rises from top to bottom
public record Form(double mirrored, double ramp, double across, double down) {

    public static Form of(Raster raster) {
        int width = raster.width();
        int height = raster.height();
        byte[] luma = raster.luma();
        double sum = 0;
        double squares = 0;
        double twins = 0;
        double byX = 0;
        double byY = 0;
        for (int y = 0; y < height; y++) {
            long row = 0;
            long rowSquares = 0;
            long rowTwins = 0;
            double rowX = 0;
            for (int x = 0; x < width; x++) {
                int level = luma[y * width + x] & 0xFF;
                row += level;
                rowSquares += (long) level * level;
                rowTwins += (long) level * (luma[y * width + width - 1 - x] & 0xFF);
                rowX += (x - (width - 1) / 2.0) * level;
            }
            sum += row;
            squares += rowSquares;
            twins += rowTwins;
            byX += rowX;
            byY += (y - (height - 1) / 2.0) * row;
        }
        double n = raster.size();
        double mean = sum / n;
        double variance = squares / n - mean * mean;
        if (variance < 1) {
            return new Form(0, 0, 0, 0);
        }
        double spreadX = ((double) width * width - 1) / 12;
        double spreadY = ((double) height * height - 1) / 12;
        double slopeX = spreadX == 0 ? 0 : byX / n / spreadX;
        double slopeY = spreadY == 0 ? 0 : byY / n / spreadY;
        double explained = slopeX * slopeX * spreadX + slopeY * slopeY * spreadY;
        return new Form(
                (twins / n - mean * mean) / variance,
                explained / variance,
                slopeX * (width - 1),
                slopeY * (height - 1));
    }
}
