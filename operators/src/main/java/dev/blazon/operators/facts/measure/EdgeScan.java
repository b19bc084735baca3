package dev.blazon.operators.facts.measure;

/// One pass over brightness that gathers what [Detail] holds.
final class EdgeScan {
    private static final int STRONG = 60;
    private static final int WINDOW = 4;

    private final int width;
    private final int height;
    private final byte[] luma;
    private final int[] upright;
    private final int longLevel;
    private final int longUpright;
    private final long[] quarters = new long[4];
    private int level;
    private long seen;
    private long edges;
    private long axial;
    private long onLines;
    private long flat;
    private long smooth;
    private long noise;
    private long laplacianSum;
    private long laplacianSquares;
    private long stepsAcross;
    private long keptAcross;
    private long stepsDown;
    private long keptDown;

    EdgeScan(Raster raster) {
        width = raster.width();
        height = raster.height();
        luma = raster.luma();
        upright = new int[width];
        longLevel = Math.max(16, width / 8);
        longUpright = Math.max(16, height / 8);
        for (int y = 1; y < height - 1; y++) {
            level = 0;
            for (int x = 1; x < width - 1; x++) {
                visit(x, y, y * width + x);
            }
            endLevel();
        }
        for (int x = 0; x < width; x++) {
            endUpright(x);
        }
        blur();
    }

    Detail detail() {
        double inner = Math.max(1, seen);
        double edge = Math.max(1, edges);
        double mean = laplacianSum / inner;
        return new Detail(
                edges / inner,
                axial / edge,
                Math.min(1, onLines / edge),
                flat / inner,
                smooth / inner,
                Math.sqrt(Math.PI / 2) * noise / (6 * inner),
                laplacianSquares / inner - mean * mean,
                Math.max(share(stepsAcross, keptAcross), share(stepsDown, keptDown)),
                evenness());
    }

    private void visit(int x, int y, int at) {
        int here = luma[at] & 0xFF;
        int left = luma[at - 1] & 0xFF;
        int right = luma[at + 1] & 0xFF;
        int above = luma[at - width] & 0xFF;
        int below = luma[at + width] & 0xFF;
        int cross = left + right + above + below;
        int corners = (luma[at - width - 1] & 0xFF)
                + (luma[at - width + 1] & 0xFF)
                + (luma[at + width - 1] & 0xFF)
                + (luma[at + width + 1] & 0xFF);
        seen++;
        noise += Math.abs(corners - 2 * cross + 4 * here);
        int laplacian = cross - 4 * here;
        laplacianSum += laplacian;
        laplacianSquares += (long) laplacian * laplacian;
        surface(here, right, below);
        edge(x, y, right - left, below - above);
    }

    private void surface(int here, int right, int below) {
        int across = Math.abs(here - right);
        int down = Math.abs(here - below);
        if ((across | down) == 0) {
            flat++;
        } else if (across <= 2 && down <= 2) {
            smooth++;
        }
    }

    private void edge(int x, int y, int across, int down) {
        int wide = Math.abs(across);
        int tall = Math.abs(down);
        boolean strong = wide + tall >= STRONG;
        boolean levelEdge = strong && 4 * wide <= tall;
        boolean uprightEdge = strong && 4 * tall <= wide;
        if (strong) {
            edges++;
            quarters[(y * 2 / height) * 2 + x * 2 / width]++;
        }
        if (levelEdge || uprightEdge) {
            axial++;
        }
        if (levelEdge) {
            level++;
        } else {
            endLevel();
        }
        if (uprightEdge) {
            upright[x]++;
        } else {
            endUpright(x);
        }
    }

    private void endLevel() {
        if (level >= longLevel) {
            onLines += level;
        }
        level = 0;
    }

    private void endUpright(int x) {
        if (upright[x] >= longUpright) {
            onLines += upright[x];
        }
        upright[x] = 0;
    }

    /// How much of the change from pixel to pixel survives a box blur: a picture that was blurred already loses little.
    private void blur() {
        for (int y = 0; y < height; y += 2) {
            for (int x = WINDOW + 1; x < width - WINDOW; x++) {
                int at = y * width + x;
                int step = Math.abs((luma[at] & 0xFF) - (luma[at - 1] & 0xFF));
                int blurred = Math.abs((luma[at + WINDOW] & 0xFF) - (luma[at - WINDOW - 1] & 0xFF));
                stepsAcross += 9L * step;
                keptAcross += Math.min(9L * step, blurred);
            }
        }
        for (int y = WINDOW + 1; y < height - WINDOW; y += 2) {
            for (int x = 0; x < width; x++) {
                int at = y * width + x;
                int step = Math.abs((luma[at] & 0xFF) - (luma[at - width] & 0xFF));
                int blurred = Math.abs((luma[at + WINDOW * width] & 0xFF) - (luma[at - (WINDOW + 1) * width] & 0xFF));
                stepsDown += 9L * step;
                keptDown += Math.min(9L * step, blurred);
            }
        }
    }

    private static double share(long steps, long kept) {
        return steps == 0 ? 0 : (double) kept / steps;
    }

    private double evenness() {
        long lowest = Math.min(Math.min(quarters[0], quarters[1]), Math.min(quarters[2], quarters[3]));
        long highest = Math.max(Math.max(quarters[0], quarters[1]), Math.max(quarters[2], quarters[3]));
        return highest == 0 ? 0 : (double) lowest / highest;
    }
}
