package dev.blazon.operators.facts.measure;

import java.util.Arrays;

/// How many colours a picture needs. Colours are counted at five bits a channel.
///
/// @param distinct how many occur at all
/// @param most of the picture: how many colours cover 90 % of it
/// @param nearly all of it: how many colours cover 98 % of it
/// @param largest share of the commonest colour
/// @param firstFive share of the five commonest colours
public record Palette(int distinct, int most, int nearly, double largest, double firstFive) {

    public static Palette of(Raster raster) {
        int[] counts = occurring(raster.packedCounts());
        int total = Math.max(1, raster.opaque());
        int most = 0;
        int nearly = 0;
        long seen = 0;
        long five = 0;
        for (int i = counts.length - 1; i >= 0; i--) {
            int rank = counts.length - i;
            most += seen < 0.90 * total ? 1 : 0;
            nearly += seen < 0.98 * total ? 1 : 0;
            seen += counts[i];
            five += rank <= 5 ? counts[i] : 0;
        }
        double largest = counts.length == 0 ? 0 : (double) counts[counts.length - 1] / total;
        return new Palette(counts.length, most, nearly, largest, (double) five / total);
    }

    /// The counts above zero, smallest first.
    private static int[] occurring(int[] all) {
        int[] counts = new int[all.length];
        int found = 0;
        for (int count : all) {
            if (count > 0) {
                counts[found++] = count;
            }
        }
        Arrays.sort(counts, 0, found);
        return Arrays.copyOf(counts, found);
    }
}
