package dev.blazon.operators.facts.measure.scan;

/// Brightness and change of brightness over the nine thirds by thirds of a picture, row by row from the top left. The
/// first row and column, which have no neighbours before them, are left out.
public final class NinthSums {
    /// Greater changes count as this: one hard edge is no more detail than a soft one.
    private static final int MOST_CHANGE = 48;

    /// A change below this is noise.
    private static final int LEAST_CHANGE = 6;

    private final long[] light = new long[9];
    private final long[] detail = new long[9];
    private final int[] seen = new int[9];
    private final int[] left;
    private final int[] above;
    private final int[] here;

    /// @param luma brightness, row by row
    public NinthSums(int[] luma, int width, int height) {
        int inner = width - 1;
        left = new int[inner];
        above = new int[inner];
        here = new int[inner];
        for (int y = 1; y < height; y++) {
            System.arraycopy(luma, y * width, left, 0, inner);
            System.arraycopy(luma, (y - 1) * width + 1, above, 0, inner);
            System.arraycopy(luma, y * width + 1, here, 0, inner);
            int ninth = y * 3 / height * 3;
            for (int third = 0; third < 3; third++) {
                // Pixel x of the picture is x - 1 here; a third begins at the first x with x * 3 / width == third.
                int from = Math.max(1, (third * width + 2) / 3) - 1;
                int to = Math.max(1, ((third + 1) * width + 2) / 3) - 1;
                add(ninth + third, from, to);
            }
        }
    }

    private void add(int ninth, int from, int to) {
        seen[ninth] += to - from;
        light[ninth] += light(here, from, to);
        detail[ninth] += detail(left, above, here, from, to);
    }

    private static int light(int[] here, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += here[i];
        }
        return sum;
    }

    private static int detail(int[] left, int[] above, int[] here, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            int change = Math.max(Math.abs(here[i] - left[i]), Math.abs(here[i] - above[i]));
            sum += Stretch.atLeast(change, LEAST_CHANGE) * Math.min(change, MOST_CHANGE);
        }
        return sum;
    }

    public long[] light() {
        return light;
    }

    public long[] detail() {
        return detail;
    }

    /// How many pixels of each ninth were looked at.
    public int[] seen() {
        return seen;
    }
}
