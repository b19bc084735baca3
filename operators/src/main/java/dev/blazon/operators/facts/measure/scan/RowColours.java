package dev.blazon.operators.facts.measure.scan;

/// The colours of one row, looked at all together: brightness and spread of each.
public final class RowColours {
    private final int[] row;
    private final int[] luma;
    private final int[] spread;

    public RowColours(int width) {
        row = new int[width];
        luma = new int[width];
        spread = new int[width];
    }

    /// Takes the row that begins at `start`; false when a pixel of it is not fully opaque, and then nothing else holds.
    public boolean take(int[] argb, int start) {
        System.arraycopy(argb, start, row, 0, row.length);
        int all = -1;
        for (int i = 0; i < row.length; i++) {
            all &= row[i];
        }
        boolean opaque = all >>> 24 == 255;
        if (opaque) {
            weigh(row, luma);
            spread(row, spread);
        }
        return opaque;
    }

    public int[] row() {
        return row;
    }

    /// Brightness of each pixel (ITU-R BT.601 luma), 0 to 255.
    public int[] luma() {
        return luma;
    }

    /// The difference between the largest and the smallest channel of each pixel.
    public int[] spread() {
        return spread;
    }

    /// Brightness of one colour.
    public static int luma(int rgb) {
        return 77 * (rgb >> 16 & 0xFF) + 150 * (rgb >> 8 & 0xFF) + 29 * (rgb & 0xFF) + 128 >> 8;
    }

    /// Spread of one colour.
    public static int spread(int rgb) {
        int red = rgb >> 16 & 0xFF;
        int green = rgb >> 8 & 0xFF;
        int blue = rgb & 0xFF;
        return Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue));
    }

    private static void weigh(int[] row, int[] luma) {
        for (int i = 0; i < row.length; i++) {
            luma[i] = luma(row[i]);
        }
    }

    private static void spread(int[] row, int[] spread) {
        for (int i = 0; i < row.length; i++) {
            spread[i] = spread(row[i]);
        }
    }
}
