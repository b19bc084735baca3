package dev.blazon.operators.facts.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// How brightness and detail lie over the nine thirds by thirds of a picture, row by row from the top left.
///
/// @param light mean level of each ninth, 0 to 255
/// @param detail mean change of brightness from pixel to pixel in each ninth
public record Regions(List<Double> light, List<Double> detail) {
    /// Greater changes count as this: one hard edge is no more detail than a soft one.
    private static final int MOST_CHANGE = 48;

    /// A change below this is noise.
    private static final int LEAST_CHANGE = 6;

    public Regions {
        light = List.copyOf(light);
        detail = List.copyOf(detail);
    }

    /// Part of a picture: a ninth, or three of them in a row or a column.
    ///
    /// @param ninths 0 to 8, row by row from the top left
    public record Part(List<Integer> ninths) {
        public Part {
            ninths = List.copyOf(ninths);
        }
    }

    static Regions of(Raster raster) {
        double[] light = new double[9];
        double[] detail = new double[9];
        int[] seen = new int[9];
        byte[] luma = raster.luma();
        int width = raster.width();
        for (int y = 1; y < raster.height(); y++) {
            int row = y * 3 / raster.height() * 3;
            for (int x = 1; x < width; x++) {
                int at = y * width + x;
                int ninth = row + x * 3 / width;
                int here = luma[at] & 0xFF;
                int change =
                        Math.max(Math.abs(here - (luma[at - 1] & 0xFF)), Math.abs(here - (luma[at - width] & 0xFF)));
                light[ninth] += here;
                detail[ninth] += change < LEAST_CHANGE ? 0 : Math.min(change, MOST_CHANGE);
                seen[ninth]++;
            }
        }
        return new Regions(means(light, seen), means(detail, seen));
    }

    private static List<Double> means(double[] sums, int[] seen) {
        return IntStream.range(0, 9)
                .mapToObj(i -> sums[i] / Math.max(1, seen[i]))
                .toList();
    }

    /// The part whose ninths all exceed every other ninth by a margin; a ninth alone before a row or a column.
    public static Optional<Part> highest(List<Double> values, double margin) {
        return parts().stream()
                .filter(part -> lead(part, values) >= margin)
                .max(Comparator.comparingDouble(part -> lead(part, values)));
    }

    /// By how much the least of a part's ninths exceeds the greatest of the others.
    private static double lead(Part part, List<Double> values) {
        double inner = Double.MAX_VALUE;
        double outer = -Double.MAX_VALUE;
        for (int i = 0; i < 9; i++) {
            if (part.ninths().contains(i)) {
                inner = Math.min(inner, values.get(i));
            } else {
                outer = Math.max(outer, values.get(i));
            }
        }
        return inner - outer;
    }

    private static List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            parts.add(new Part(List.of(i)));
        }
        for (int i = 0; i < 3; i++) {
            parts.add(new Part(List.of(3 * i, 3 * i + 1, 3 * i + 2)));
            parts.add(new Part(List.of(i, i + 3, i + 6)));
        }
        return parts;
    }

    public static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
