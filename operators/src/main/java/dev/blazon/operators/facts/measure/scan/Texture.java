package dev.blazon.operators.facts.measure.scan;

/// Sums of fine change over three rows at a time.
final class Texture {
    long noise;
    long laplacianSum;
    long laplacianSquares;
    long flat;
    long smooth;

    void add(Neighbours above, Neighbours row, Neighbours below) {
        for (int from = 0; from < row.here.length; from += Stretch.LONGEST) {
            int to = Math.min(row.here.length, from + Stretch.LONGEST);
            laplacian(above.here, row.here, row.both, below.here, from, to);
            noise(above, row, below, from, to);
            surface(row.here, row.right, below.here, from, to);
        }
    }

    private void laplacian(int[] above, int[] here, int[] both, int[] below, int from, int to) {
        int sum = 0;
        int squares = 0;
        for (int i = from; i < to; i++) {
            int laplacian = above[i] + below[i] + both[i] - 4 * here[i];
            sum += laplacian;
            squares += laplacian * laplacian;
        }
        laplacianSum += sum;
        laplacianSquares += squares;
    }

    private void noise(Neighbours above, Neighbours row, Neighbours below, int from, int to) {
        noise += noise(above.here, above.both, row.here, row.both, below.here, below.both, from, to);
    }

    private static int noise(
            int[] above, int[] aboveBoth, int[] here, int[] both, int[] below, int[] belowBoth, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            int cross = above[i] + below[i] + both[i];
            sum += Math.abs(aboveBoth[i] + belowBoth[i] - 2 * cross + 4 * here[i]);
        }
        return sum;
    }

    private void surface(int[] here, int[] right, int[] below, int from, int to) {
        int equal = 0;
        int near = 0;
        for (int i = from; i < to; i++) {
            int across = Math.abs(here[i] - right[i]);
            int down = Math.abs(here[i] - below[i]);
            int most = Math.max(across, down);
            equal += 1 - Stretch.atLeast(most, 1);
            near += 1 - Stretch.atLeast(most, 3);
        }
        flat += equal;
        smooth += near - equal;
    }
}
