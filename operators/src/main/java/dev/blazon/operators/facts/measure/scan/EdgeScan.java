package dev.blazon.operators.facts.measure.scan;

import java.util.Arrays;

/// One pass over brightness for edges, the lines they form, and [Texture].
public final class EdgeScan {
    private static final int STRONG = 60;

    private final int height;
    private final Texture texture = new Texture();
    private final long[] quarters = new long[4];
    private final int[] levels;
    private final int[] uprights;
    /// Of each column, how many upright edge pixels lie one above the other down to this row.
    private final int[] runs;

    private final int longLevel;
    private final int longUpright;
    private final long seen;
    private long axial;
    private long onLines;

    /// @param luma brightness, row by row
    public EdgeScan(int[] luma, int width, int height) {
        this.height = height;
        int inner = Math.max(0, width - 2);
        seen = (long) inner * Math.max(0, height - 2);
        levels = new int[inner];
        uprights = new int[inner];
        runs = new int[inner];
        longLevel = Math.max(16, width / 8);
        longUpright = Math.max(16, height / 8);
        if (seen > 0) {
            scan(luma, width);
        }
    }

    private void scan(int[] luma, int width) {
        // Pixel x of the picture is i = x - 1 here; the left half has x * 2 < width.
        int half = (width + 1) / 2 - 1;
        Neighbours above = new Neighbours(levels.length);
        Neighbours row = new Neighbours(levels.length);
        Neighbours below = new Neighbours(levels.length);
        above.take(luma, 0);
        row.take(luma, width);
        for (int y = 1; y < height - 1; y++) {
            below.take(luma, (y + 1) * width);
            texture.add(above, row, below);
            int quarter = y * 2 / height * 2;
            quarters[quarter] += edges(row.across, above.here, below.here, 0, half);
            quarters[quarter + 1] += edges(row.across, above.here, below.here, half, levels.length);
            countLines();
            Neighbours next = above;
            above = row;
            row = below;
            below = next;
        }
        Arrays.fill(uprights, 0);
        onLines += endRuns(uprights, runs, longUpright);
    }

    /// Marks level and upright edges and counts all.
    private int edges(int[] across, int[] above, int[] below, int from, int to) {
        return edges(across, above, below, levels, uprights, from, to);
    }

    private static int edges(int[] across, int[] above, int[] below, int[] levels, int[] uprights, int from, int to) {
        int edges = 0;
        for (int i = from; i < to; i++) {
            int down = Math.abs(below[i] - above[i]);
            int strong = Stretch.atLeast(across[i] + down, STRONG);
            edges += strong;
            levels[i] = strong & Stretch.atLeast(down, 4 * across[i]);
            uprights[i] = strong & Stretch.atLeast(across[i], 4 * down);
        }
        return edges;
    }

    private void countLines() {
        int level = sum(levels);
        axial += level + sum(uprights);
        if (level >= longLevel) {
            countLevelRuns();
        }
        onLines += endRuns(uprights, runs, longUpright);
    }

    private static int sum(int[] values) {
        int sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i];
        }
        return sum;
    }

    private void countLevelRuns() {
        int run = 0;
        for (int i = 0; i < levels.length; i++) {
            run = levels[i] * (run + 1);
            boolean ends = i + 1 == levels.length || levels[i + 1] == 0;
            onLines += ends && run >= longLevel ? run : 0;
        }
    }

    /// Lengthens each run that goes on in this row, and counts the pixels of those long ones that end above it.
    private static int endRuns(int[] goesOn, int[] runs, int longEnough) {
        int ended = 0;
        for (int i = 0; i < runs.length; i++) {
            ended += runs[i] * (1 - goesOn[i]) * Stretch.atLeast(runs[i], longEnough);
            runs[i] = (runs[i] + 1) * goesOn[i];
        }
        return ended;
    }

    /// Pixels that have neighbours on all sides.
    public long seen() {
        return seen;
    }

    /// Pixels on a strong edge.
    public long edges() {
        return quarters[0] + quarters[1] + quarters[2] + quarters[3];
    }

    /// Edge pixels that lie nearly level or nearly upright.
    public long axial() {
        return axial;
    }

    /// Edge pixels on long level or upright lines.
    public long onLines() {
        return onLines;
    }

    /// Pixels that equal their right and lower neighbour.
    public long flat() {
        return texture.flat;
    }

    /// Pixels within two levels of those neighbours but not equal to both.
    public long smooth() {
        return texture.smooth;
    }

    /// Sum of the magnitudes of Immerkær's noise mask.
    public long noise() {
        return texture.noise;
    }

    public long laplacianSum() {
        return texture.laplacianSum;
    }

    public long laplacianSquares() {
        return texture.laplacianSquares;
    }

    /// The lowest number of edge pixels in a quarter of the picture, over the highest.
    public double evenness() {
        long lowest = Math.min(Math.min(quarters[0], quarters[1]), Math.min(quarters[2], quarters[3]));
        long highest = Math.max(Math.max(quarters[0], quarters[1]), Math.max(quarters[2], quarters[3]));
        return highest == 0 ? 0 : (double) lowest / highest;
    }
}
