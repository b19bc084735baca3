package dev.blazon.operators.facts.measure.scan;

/// How much of the change from pixel to pixel survives a box blur: a picture that was blurred already loses little.
/// Every other row, and every other row of steps down, is enough.
public final class BlurScan {
    private static final int WINDOW = 4;
    private static final int BOX = 2 * WINDOW + 1;

    private long steps;
    private long kept;

    private BlurScan() {}

    /// The larger of both directions' shares, 0 sharp to 1 blurred.
    ///
    /// @param luma brightness, row by row
    public static double blur(int[] luma, int width, int height) {
        return Math.max(across(luma, width, height), down(luma, width, height));
    }

    private static double across(int[] luma, int width, int height) {
        BlurScan scan = new BlurScan();
        int inner = width - BOX;
        if (inner <= 0) {
            return 0;
        }
        int[] before = new int[inner];
        int[] left = new int[inner];
        int[] here = new int[inner];
        int[] after = new int[inner];
        for (int y = 0; y < height; y += 2) {
            int at = y * width;
            System.arraycopy(luma, at, before, 0, inner);
            System.arraycopy(luma, at + WINDOW, left, 0, inner);
            System.arraycopy(luma, at + WINDOW + 1, here, 0, inner);
            System.arraycopy(luma, at + BOX, after, 0, inner);
            scan.add(before, left, here, after);
        }
        return scan.share();
    }

    private static double down(int[] luma, int width, int height) {
        BlurScan scan = new BlurScan();
        int[] before = new int[width];
        int[] above = new int[width];
        int[] here = new int[width];
        int[] after = new int[width];
        for (int y = WINDOW + 1; y < height - WINDOW; y += 2) {
            int at = y * width;
            System.arraycopy(luma, at - (WINDOW + 1) * width, before, 0, width);
            System.arraycopy(luma, at - width, above, 0, width);
            System.arraycopy(luma, at, here, 0, width);
            System.arraycopy(luma, at + WINDOW * width, after, 0, width);
            scan.add(before, above, here, after);
        }
        return scan.share();
    }

    /// Adds steps from `previous` to `here`; a box blur makes each the ninth part of that from `before` to `after`.
    private void add(int[] before, int[] previous, int[] here, int[] after) {
        for (int from = 0; from < here.length; from += Stretch.LONGEST) {
            add(before, previous, here, after, from, Math.min(here.length, from + Stretch.LONGEST));
        }
    }

    private void add(int[] before, int[] previous, int[] here, int[] after, int from, int to) {
        int sharp = 0;
        int blurred = 0;
        for (int i = from; i < to; i++) {
            int step = BOX * Math.abs(here[i] - previous[i]);
            sharp += step;
            blurred += Math.min(step, Math.abs(after[i] - before[i]));
        }
        steps += sharp;
        kept += blurred;
    }

    private double share() {
        return steps == 0 ? 0 : (double) kept / steps;
    }
}
