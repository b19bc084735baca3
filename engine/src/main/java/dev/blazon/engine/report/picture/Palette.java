package dev.blazon.engine.report.picture;

import dev.blazon.core.image.Pixels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The few main colours of a small picture: the fullest cells of a 16×16×16 colour cube, each taking in its
/// neighbours. Coarse on purpose; the same pixels give the same palette.
public final class Palette {
    private static final int MOST_COLOURS = 6;
    private static final int NEAR = 52 * 52;

    private Palette() {}

    /// At most six colours, largest share first; the shares add up to 1.
    public static List<Swatch> of(Pixels pixels) {
        List<Swatch> cells = cells(pixels);
        List<Swatch> main = new ArrayList<>();
        for (Swatch cell : cells) {
            boolean isNear = main.stream().anyMatch(swatch -> distance(swatch, cell) < NEAR);
            if (!isNear && main.size() < MOST_COLOURS) {
                main.add(new Swatch(cell.rgb(), 0));
            }
        }
        return shared(main, cells);
    }

    /// Gives each cell's area to the main colour nearest to it.
    private static List<Swatch> shared(List<Swatch> main, List<Swatch> cells) {
        double[] shares = new double[main.size()];
        for (Swatch cell : cells) {
            int nearest = 0;
            for (int at = 1; at < main.size(); at++) {
                if (distance(main.get(at), cell) < distance(main.get(nearest), cell)) {
                    nearest = at;
                }
            }
            shares[nearest] += cell.share();
        }
        List<Swatch> result = new ArrayList<>();
        for (int at = 0; at < shares.length; at++) {
            result.add(new Swatch(main.get(at).rgb(), Math.round(shares[at] * 1000) / 1000.0));
        }
        result.sort(Comparator.comparingDouble(Swatch::share).reversed().thenComparing(Swatch::rgb));
        return List.copyOf(result);
    }

    /// The cube's cells that hold pixels, fullest first, each with its mean colour.
    private static List<Swatch> cells(Pixels pixels) {
        long[][] sums = new long[4096][4];
        for (int argb : pixels.shared()) {
            int rgb = Thumbnail.overWhite(argb);
            long[] cell = sums[(rgb >> 20 & 0xF) << 8 | (rgb >> 12 & 0xF) << 4 | rgb >> 4 & 0xF];
            cell[0]++;
            cell[1] += rgb >> 16 & 0xFF;
            cell[2] += rgb >> 8 & 0xFF;
            cell[3] += rgb & 0xFF;
        }
        double area = pixels.shared().length;
        List<Swatch> cells = new ArrayList<>();
        for (long[] cell : sums) {
            if (cell[0] > 0) {
                int mean = (int) (cell[1] / cell[0]) << 16 | (int) (cell[2] / cell[0]) << 8 | (int) (cell[3] / cell[0]);
                cells.add(new Swatch(mean, cell[0] / area));
            }
        }
        cells.sort(Comparator.comparingDouble(Swatch::share).reversed().thenComparing(Swatch::rgb));
        return cells;
    }

    private static int distance(Swatch one, Swatch other) {
        int red = one.red() - other.red();
        int green = one.green() - other.green();
        int blue = one.blue() - other.blue();
        return red * red + green * green + blue * blue;
    }
}
