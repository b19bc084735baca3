package dev.blazon.operators.facts.measure;

import java.util.Arrays;
import java.util.Optional;

/// A plain ground that surrounds everything else: nearly the whole rim of the picture has one colour.
///
/// @param colour its mean, as `0xRRGGBB`
/// @param clear whether it is transparent instead of coloured
/// @param share of the whole picture that has this colour
/// @param left where everything else begins and ends, as shares of width and height: to the pixel on a transparent
///     ground, less a hundredth of stray pixels on a coloured one
public record Ground(int colour, boolean clear, double share, double left, double top, double right, double bottom) {
    private static final double RIM = 0.02;
    private static final double UNIFORM = 0.93;
    private static final int CLEAR = 4096;

    public static Optional<Ground> of(Raster raster) {
        int[] rim = rim(raster);
        int[] counts = new int[CLEAR + 1];
        for (int at : rim) {
            counts[bucket(raster, at)]++;
        }
        int common = 0;
        for (int bucket = 1; bucket <= CLEAR; bucket++) {
            common = counts[bucket] > counts[common] ? bucket : common;
        }
        int colour = mean(raster, rim, common);
        boolean clear = common == CLEAR;
        int alike = 0;
        for (int at : rim) {
            alike += alike(raster, at, colour, clear) ? 1 : 0;
        }
        return alike < UNIFORM * rim.length ? Optional.empty() : Optional.of(measure(raster, colour, clear));
    }

    public double width() {
        return right - left;
    }

    public double height() {
        return bottom - top;
    }

    private static Ground measure(Raster raster, int colour, boolean clear) {
        int[] columns = new int[raster.width()];
        int[] rows = new int[raster.height()];
        int alike = 0;
        int at = 0;
        for (int y = 0; y < rows.length; y++) {
            for (int x = 0; x < columns.length; x++, at++) {
                if (alike(raster, at, colour, clear)) {
                    alike++;
                } else {
                    columns[x]++;
                    rows[y]++;
                }
            }
        }
        double[] across = span(columns, clear);
        double[] down = span(rows, clear);
        return new Ground(colour, clear, (double) alike / raster.size(), across[0], down[0], across[1], down[1]);
    }

    private static double[] span(int[] counts, boolean exact) {
        long stray = exact ? 0 : Arrays.stream(counts).asLongStream().sum() / 100;
        int from = 0;
        int to = counts.length;
        for (long seen = 0; from < to && seen + counts[from] <= stray; from++) {
            seen += counts[from];
        }
        for (long seen = 0; to > from && seen + counts[to - 1] <= stray; to--) {
            seen += counts[to - 1];
        }
        return new double[] {(double) from / counts.length, (double) to / counts.length};
    }

    private static int[] rim(Raster raster) {
        int width = raster.width();
        int height = raster.height();
        int thick = Math.max(1, (int) (RIM * Math.min(width, height)));
        int inside = Math.max(0, width - 2 * thick) * Math.max(0, height - 2 * thick);
        int[] rim = new int[raster.size() - inside];
        int found = 0;
        for (int y = 0; y < height; y++) {
            boolean whole = y < thick || y >= height - thick;
            for (int x = 0; x < width; x++) {
                if (whole || x < thick || x >= width - thick) {
                    rim[found++] = y * width + x;
                } else {
                    x = width - thick - 1;
                }
            }
        }
        return rim;
    }

    private static int bucket(Raster raster, int at) {
        if (raster.transparent(at)) {
            return CLEAR;
        }
        int rgb = raster.rgb(at);
        return rgb >> 12 & 0xF00 | rgb >> 8 & 0xF0 | rgb >> 4 & 0xF;
    }

    private static int mean(Raster raster, int[] rim, int bucket) {
        long red = 0;
        long green = 0;
        long blue = 0;
        int seen = 0;
        for (int at : rim) {
            if (bucket(raster, at) == bucket) {
                int rgb = raster.rgb(at);
                red += rgb >> 16;
                green += rgb >> 8 & 0xFF;
                blue += rgb & 0xFF;
                seen++;
            }
        }
        return (int) (red / seen) << 16 | (int) (green / seen) << 8 | (int) (blue / seen);
    }

    private static boolean alike(Raster raster, int at, int colour, boolean clear) {
        if (clear || raster.transparent(at)) {
            return clear && raster.transparent(at);
        }
        int rgb = raster.rgb(at);
        return Math.abs((rgb >> 16) - (colour >> 16)) <= 14
                && Math.abs((rgb >> 8 & 0xFF) - (colour >> 8 & 0xFF)) <= 14
                && Math.abs((rgb & 0xFF) - (colour & 0xFF)) <= 14;
    }
}
