package dev.blazon.operators.facts.measure;

import dev.blazon.core.image.Pixels;
import dev.blazon.operators.facts.measure.scan.ColourSums;
import dev.blazon.operators.facts.measure.scan.RowColours;

/// What one pass over the pixels gathers: the brightness of each, and how often each colour name occurs in each cell
/// of a 12 by 12 grid. Pixels with less than a tenth of full opacity count as transparent and have no colour.
public final class Raster {
    /// Cells along each side of the grid.
    public static final int CELLS = 12;

    private static final int VISIBLE = 24;
    private static final int SOLID = 230;

    private final int width;
    private final int height;
    private final int[] argb;
    private final int[] luma;
    private final int[][] cellCounts = new int[CELLS * CELLS][ColourNames.count()];
    private final int[] packedCounts = new int[1 << 15];
    private final int[] lumaCounts = new int[256];
    private final int[] spreadCounts = new int[256];
    private final ColourSums sums = new ColourSums();
    private int opaque;
    private int translucent;

    Raster(Pixels pixels) {
        width = pixels.width();
        height = pixels.height();
        argb = pixels.shared();
        luma = new int[argb.length];
        RowColours colours = new RowColours(width);
        for (int y = 0; y < height; y++) {
            if (colours.take(argb, y * width)) {
                countAll(colours, y);
            } else {
                countVisible(y);
            }
        }
    }

    private void countAll(RowColours colours, int y) {
        System.arraycopy(colours.luma(), 0, luma, y * width, width);
        sums.add(colours.row());
        opaque += width;
        for (int column = 0; column < CELLS; column++) {
            int[] cell = cellCounts[cell(y, height) * CELLS + column];
            count(colours, start(column, width), start(column + 1, width), cell);
        }
    }

    private void count(RowColours colours, int from, int to, int[] cell) {
        int[] row = colours.row();
        int[] lights = colours.luma();
        int[] spreads = colours.spread();
        for (int x = from; x < to; x++) {
            lumaCounts[lights[x]]++;
            spreadCounts[spreads[x]]++;
            int packed = ColourNames.packed(row[x]);
            packedCounts[packed]++;
            cell[ColourNames.indexOfPacked(packed)]++;
        }
    }

    private void countVisible(int y) {
        for (int x = 0; x < width; x++) {
            int at = y * width + x;
            int colour = argb[at];
            if (colour >>> 24 >= VISIBLE) {
                translucent += colour >>> 24 < SOLID ? 1 : 0;
                luma[at] = RowColours.luma(colour);
                count(colour, luma[at], cellCounts[cell(y, height) * CELLS + cell(x, width)]);
            } else {
                luma[at] = 255;
            }
        }
    }

    private void count(int colour, int light, int[] cell) {
        opaque++;
        sums.add(colour);
        lumaCounts[light]++;
        spreadCounts[RowColours.spread(colour)]++;
        int packed = ColourNames.packed(colour);
        packedCounts[packed]++;
        cell[ColourNames.indexOfPacked(packed)]++;
    }

    /// The row or column of cells that a pixel lies in.
    static int cell(int pixel, int extent) {
        return pixel * CELLS / extent;
    }

    /// The first pixel of a row or column of cells.
    static int start(int cell, int extent) {
        return (cell * extent + CELLS - 1) / CELLS;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public int size() {
        return argb.length;
    }

    /// How many pixels are not transparent.
    public int opaque() {
        return opaque;
    }

    /// How many pixels are neither transparent nor solid.
    public int translucent() {
        return translucent;
    }

    public boolean transparent(int at) {
        return argb[at] >>> 24 < VISIBLE;
    }

    public int rgb(int at) {
        return argb[at] & 0xFFFFFF;
    }

    /// Brightness of each pixel, 0 to 255; 255 where transparent. Only to be read.
    public int[] luma() {
        return luma;
    }

    public int[] lumaCounts() {
        return lumaCounts;
    }

    /// How often each difference between a pixel's largest and smallest channel occurs.
    public int[] spreadCounts() {
        return spreadCounts;
    }

    public int[] packedCounts() {
        return packedCounts;
    }

    /// The colours in a block of the grid.
    public Mix mix(int rowFrom, int rowTo, int columnFrom, int columnTo) {
        int[] counts = new int[ColourNames.count()];
        for (int row = rowFrom; row < rowTo; row++) {
            for (int column = columnFrom; column < columnTo; column++) {
                int[] cell = cellCounts[row * CELLS + column];
                for (int i = 0; i < counts.length; i++) {
                    counts[i] += cell[i];
                }
            }
        }
        return new Mix(counts);
    }

    /// The colours of the whole picture.
    Mix all() {
        return mix(0, CELLS, 0, CELLS);
    }

    /// The colours of the outermost cells.
    Mix rim() {
        int last = CELLS - 1;
        return mix(0, 1, 0, CELLS)
                .plus(mix(last, CELLS, 0, CELLS))
                .plus(mix(1, last, 0, 1))
                .plus(mix(1, last, last, CELLS));
    }

    /// The largest share that the striking colours of a family have in any one cell.
    public double densest(ColourFamily family) {
        double densest = 0;
        for (int[] cell : cellCounts) {
            densest = Math.max(densest, new Mix(cell).striking(family));
        }
        return densest;
    }

    /// Colourfulness M3 of Hasler and Süsstrunk, "Measuring colourfulness in natural images" (2003): about 0 for grey,
    /// 33 moderate, 59 quite, 82 highly colourful.
    public double colourfulness() {
        return sums.colourfulness(opaque);
    }
}
