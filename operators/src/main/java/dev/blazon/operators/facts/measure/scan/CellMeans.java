package dev.blazon.operators.facts.measure.scan;

import java.util.Arrays;

/// Mean brightness of the cells of a square grid.
public final class CellMeans {
    private CellMeans() {}

    /// One mean for each cell, row by row from the top left; -1 for a cell that no pixel falls into.
    ///
    /// @param luma brightness, row by row
    /// @param cells along each side
    public static double[] of(int[] luma, int width, int height, int cells) {
        double[] means = new double[cells * cells];
        int[] columns = new int[width];
        int[] row = new int[width];
        for (int band = 0; band < cells; band++) {
            int top = start(band, cells, height);
            int bottom = start(band + 1, cells, height);
            Arrays.fill(columns, 0);
            for (int y = top; y < bottom; y++) {
                System.arraycopy(luma, y * width, row, 0, width);
                add(row, columns);
            }
            for (int column = 0; column < cells; column++) {
                int from = start(column, cells, width);
                int to = start(column + 1, cells, width);
                int seen = (to - from) * (bottom - top);
                means[band * cells + column] = seen == 0 ? -1 : (double) sum(columns, from, to) / seen;
            }
        }
        return means;
    }

    /// The first pixel of a cell along a side: the least with `pixel * cells / extent == cell`.
    private static int start(int cell, int cells, int extent) {
        return (cell * extent + cells - 1) / cells;
    }

    private static void add(int[] row, int[] columns) {
        for (int i = 0; i < columns.length; i++) {
            columns[i] += row[i];
        }
    }

    private static long sum(int[] columns, int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum += columns[i];
        }
        return sum;
    }
}
