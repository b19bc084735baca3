package dev.blazon.operators.facts.measure;

import dev.blazon.operators.facts.measure.scan.BrightnessSums;

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
        BrightnessSums sums = new BrightnessSums(raster.luma(), width, height);
        double sum = sums.sum();
        double squares = sums.squares();
        double twins = sums.twins();
        double byX = sums.byX();
        double byY = sums.byY();
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
