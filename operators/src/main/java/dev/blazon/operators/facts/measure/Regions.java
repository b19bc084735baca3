package dev.blazon.operators.facts.measure;

import dev.blazon.operators.facts.measure.scan.CellMeans;
import dev.blazon.operators.facts.measure.scan.NinthSums;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// How brightness and detail lie over the nine thirds by thirds of a picture, row by row from the top left.
///
/// @param light mean level of each ninth, 0 to 255
/// @param detail mean change of brightness from pixel to pixel in each ninth
/// @param bright mean level of the brightest of each ninth's sixteen cells
/// @param dark mean level of the darkest of each ninth's sixteen cells
public record Regions(List<Double> light, List<Double> detail, List<Double> bright, List<Double> dark) {
    /// What is highest shades off into its neighbours, but must stand out this many times more from all that lies
    /// apart.
    private static final double APART = 2.5;

    public Regions {
        light = List.copyOf(light);
        detail = List.copyOf(detail);
        bright = List.copyOf(bright);
        dark = List.copyOf(dark);
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
        NinthSums sums = new NinthSums(raster.luma(), raster.width(), raster.height());
        double[] bright = new double[9];
        double[] dark = new double[9];
        spots(raster, bright, dark);
        return new Regions(
                means(sums.light(), sums.seen()),
                means(sums.detail(), sums.seen()),
                Arrays.stream(bright).boxed().toList(),
                Arrays.stream(dark).boxed().toList());
    }

    /// Finds the brightest and the darkest cell of each ninth.
    private static void spots(Raster raster, double[] bright, double[] dark) {
        int cells = Raster.CELLS;
        double[] means = CellMeans.of(raster.luma(), raster.width(), raster.height(), cells);
        Arrays.fill(dark, 255);
        for (int cell = 0; cell < means.length; cell++) {
            if (means[cell] >= 0) {
                int ninth = cell / cells * 3 / cells * 3 + cell % cells * 3 / cells;
                bright[ninth] = Math.max(bright[ninth], means[cell]);
                dark[ninth] = Math.min(dark[ninth], means[cell]);
            }
        }
    }

    /// Whether a part's greatest value exceeds the greatest of all that lies apart from it by a margin.
    public static boolean unrivalled(Part part, List<Double> values, double margin) {
        double inner = -Double.MAX_VALUE;
        double rival = -Double.MAX_VALUE;
        for (int i = 0; i < 9; i++) {
            inner = part.ninths().contains(i) ? Math.max(inner, values.get(i)) : inner;
            rival = touches(part, i) ? rival : Math.max(rival, values.get(i));
        }
        return inner >= rival + margin;
    }

    private static List<Double> means(long[] sums, int[] seen) {
        return IntStream.range(0, 9)
                .mapToObj(i -> (double) sums[i] / Math.max(1, seen[i]))
                .toList();
    }

    /// The part whose ninths all exceed each neighbouring ninth by a margin and all further ones by a far larger one.
    public static Optional<Part> highest(List<Double> values, double margin) {
        return parts().stream()
                .filter(part -> lead(part, values) >= margin)
                .max(Comparator.comparingDouble(part -> lead(part, values)));
    }

    /// By how much the least of a part's ninths exceeds the others, those that lie apart made to count as closer.
    private static double lead(Part part, List<Double> values) {
        double inner = Double.MAX_VALUE;
        for (int i = 0; i < 9; i++) {
            inner = part.ninths().contains(i) ? Math.min(inner, values.get(i)) : inner;
        }
        double lead = Double.MAX_VALUE;
        for (int i = 0; i < 9; i++) {
            if (!part.ninths().contains(i)) {
                lead = Math.min(lead, (inner - values.get(i)) / (touches(part, i) ? 1 : APART));
            }
        }
        return lead;
    }

    private static boolean touches(Part part, int ninth) {
        return part.ninths().stream()
                .anyMatch(i -> Math.abs(i / 3 - ninth / 3) <= 1 && Math.abs(i % 3 - ninth % 3) <= 1);
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
