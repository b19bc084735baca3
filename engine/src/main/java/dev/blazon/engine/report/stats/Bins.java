package dev.blazon.engine.report.stats;

import java.util.Arrays;

/// The fixed edges that a [Histogram] counts between. A bin holds what is at least its edge and below the next one;
/// the last is open. The edges are stored nowhere: to change them is to change the tally's version.
public enum Bins {
    /// Words of a text: each number up to 6, then about ten bins a decade.
    WORDS(
            0, 1, 2, 3, 4, 5, 6, 8, 10, 13, 16, 20, 25, 32, 40, 50, 63, 80, 100, 126, 158, 200, 251, 316, 398, 501, 631,
            794, 1_000, 1_585, 2_512, 3_981, 6_310, 10_000),
    /// Pixels of a picture.
    PIXELS(
            0,
            10_000,
            20_000,
            50_000,
            100_000,
            200_000,
            500_000,
            1_000_000,
            2_000_000,
            5_000_000,
            10_000_000,
            20_000_000,
            50_000_000,
            100_000_000),
    /// Width over height in thousandths, with a usual format in the middle of each bin.
    ASPECT(0, 350, 500, 610, 710, 780, 910, 1_100, 1_280, 1_410, 1_640, 2_000, 2_850);

    private final long[] edges;

    Bins(long... edges) {
        this.edges = edges;
    }

    public int size() {
        return edges.length;
    }

    /// The least value of a bin.
    public long edge(int bin) {
        return edges[bin];
    }

    int indexOf(long value) {
        int found = Arrays.binarySearch(edges, Math.max(0, value));
        return found >= 0 ? found : -found - 2;
    }
}
