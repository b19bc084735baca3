package dev.blazon.operators.facts.measure.scan;

/// Sums over brightness that mirror symmetry and slopes are computed from.
public final class BrightnessSums {
    private final int width;
    private final int[] row;
    /// Of each column.
    private final int[] columns;
    private long sum;
    private long squares;
    private long twins;
    private double byY;

    /// @param luma brightness, row by row
    public BrightnessSums(int[] luma, int width, int height) {
        this.width = width;
        row = new int[width];
        columns = new int[width];
        for (int y = 0; y < height; y++) {
            System.arraycopy(luma, y * width, row, 0, width);
            add(row, columns);
            long level = 0;
            for (int from = 0; from < width; from += Stretch.LONGEST) {
                int to = Math.min(width, from + Stretch.LONGEST);
                level += sum(row, from, to);
                squares += squares(row, from, to);
            }
            sum += level;
            byY += (y - (height - 1) / 2.0) * level;
            twins += twins(row);
        }
    }

    private static void add(int[] row, int[] columns) {
        for (int i = 0; i < columns.length; i++) {
            columns[i] += row[i];
        }
    }

    private static int sum(int[] row, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += row[i];
        }
        return sum;
    }

    private static int squares(int[] row, int from, int to) {
        int squares = 0;
        for (int i = from; i < to; i++) {
            squares += row[i] * row[i];
        }
        return squares;
    }

    /// Each pair of mirrored pixels occurs twice, a middle one is its own twin.
    private static long twins(int[] row) {
        int last = row.length - 1;
        long pairs = 0;
        for (int i = 0; i < row.length / 2; i++) {
            pairs += row[i] * row[last - i];
        }
        int middle = row.length % 2 == 1 ? row[last / 2] : 0;
        return 2 * pairs + middle * middle;
    }

    public long sum() {
        return sum;
    }

    public long squares() {
        return squares;
    }

    /// Sum of each pixel's product with the one that mirrors it, left to right.
    public long twins() {
        return twins;
    }

    /// Sum of brightness times distance from the middle column, to the right.
    public double byX() {
        double byX = 0;
        for (int x = 0; x < width; x++) {
            byX += (x - (width - 1) / 2.0) * columns[x];
        }
        return byX;
    }

    /// Sum of brightness times distance from the middle row, downwards.
    public double byY() {
        return byY;
    }
}
