package dev.blazon.operators.facts.measure;

import dev.blazon.core.image.Pixels;

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
    private final byte[] luma;
    private final int[][] cellCounts = new int[CELLS * CELLS][ColourNames.count()];
    private final int[] packedCounts = new int[1 << 15];
    private final int[] lumaCounts = new int[256];
    private final int[] spreadCounts = new int[256];
    private int opaque;
    private int translucent;
    private long greenRedSum;
    private long greenRedSquares;
    private long blueYellowSum;
    private long blueYellowSquares;

    Raster(Pixels pixels) {
        width = pixels.width();
        height = pixels.height();
        argb = pixels.shared();
        luma = new byte[argb.length];
        int[] columns = new int[width];
        for (int x = 0; x < width; x++) {
            columns[x] = x * CELLS / width;
        }
        for (int y = 0; y < height; y++) {
            scanRow(y, y * CELLS / height * CELLS, columns);
        }
    }

    private void scanRow(int y, int rowOfCells, int[] columns) {
        int at = y * width;
        for (int x = 0; x < width; x++, at++) {
            int colour = argb[at];
            if (colour >>> 24 >= VISIBLE) {
                translucent += colour >>> 24 < SOLID ? 1 : 0;
                int light = count(colour);
                luma[at] = (byte) light;
                int packed = ColourNames.packed(colour);
                packedCounts[packed]++;
                cellCounts[rowOfCells + columns[x]][ColourNames.indexOfPacked(packed)]++;
            } else {
                luma[at] = (byte) 255;
            }
        }
    }

    /// Adds a colour to the totals and answers its brightness (ITU-R BT.601 luma).
    private int count(int colour) {
        int red = colour >> 16 & 0xFF;
        int green = colour >> 8 & 0xFF;
        int blue = colour & 0xFF;
        int light = 77 * red + 150 * green + 29 * blue + 128 >> 8;
        int greenRed = red - green;
        int blueYellow = red + green - 2 * blue;
        opaque++;
        lumaCounts[light]++;
        spreadCounts[Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue))]++;
        greenRedSum += greenRed;
        greenRedSquares += (long) greenRed * greenRed;
        blueYellowSum += blueYellow;
        blueYellowSquares += (long) blueYellow * blueYellow;
        return light;
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

    /// Brightness of each pixel, 0 to 255 as unsigned bytes; 255 where transparent. Only to be read.
    public byte[] luma() {
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
        if (opaque == 0) {
            return 0;
        }
        double meanGreenRed = (double) greenRedSum / opaque;
        double meanBlueYellow = blueYellowSum / 2.0 / opaque;
        double varianceGreenRed = (double) greenRedSquares / opaque - meanGreenRed * meanGreenRed;
        double varianceBlueYellow = blueYellowSquares / 4.0 / opaque - meanBlueYellow * meanBlueYellow;
        return Math.sqrt(Math.max(0, varianceGreenRed + varianceBlueYellow))
                + 0.3 * Math.hypot(meanGreenRed, meanBlueYellow);
    }
}
