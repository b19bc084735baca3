package dev.blazon.engine.report.html;

import dev.blazon.engine.report.stats.PictureStats;
import java.util.List;

/// Widths against heights on logarithmic axes: a disc for each half octave, its area the number of pictures.
public final class SizePlot {
    private static final double LEFT = 44;
    private static final double SIDE = 330;
    private static final double TOP = 8;
    private static final int LEAST_SPAN = 8;

    private final List<PictureStats.Cell> cells;
    private final int from;
    private final double step;

    private SizePlot(List<PictureStats.Cell> cells) {
        this.cells = cells;
        int least = cells.stream()
                .mapToInt(cell -> Math.min(cell.column(), cell.row()))
                .min()
                .orElse(12);
        int most = cells.stream()
                .mapToInt(cell -> Math.max(cell.column(), cell.row()))
                .max()
                .orElse(20);
        this.from = least - least % 2;
        this.step = SIDE / (Math.max(LEAST_SPAN, most - from) + 1);
    }

    public static Html of(List<PictureStats.Cell> cells, String description) {
        return new SizePlot(cells).draw(description);
    }

    private Html draw(String description) {
        Html svg = new Html()
                .open("svg", "class", "chart", "viewBox", "0 0 420 372", "role", "img", "aria-label", description);
        grid(svg);
        long most = cells.stream().mapToLong(PictureStats.Cell::count).max().orElse(1);
        for (PictureStats.Cell cell : cells) {
            disc(svg, cell, most);
        }
        return svg.leaf("text", "square", "class", "tick", "text-anchor", "end", "x", "414", "y", "14")
                .close();
    }

    private void grid(Html svg) {
        int steps = (int) Math.round(SIDE / step);
        for (int at = 0; at <= steps; at += 2) {
            double offset = at * step;
            String pixels = Figures.whole(1L << (from + at) / 2);
            String x = Figures.at(LEFT + offset);
            String y = Figures.at(TOP + SIDE - offset);
            svg.empty("line", "class", "grid", "x1", x, "x2", x, "y1", Figures.at(TOP), "y2", Figures.at(TOP + SIDE));
            svg.empty("line", "class", "grid", "x1", Figures.at(LEFT), "x2", Figures.at(LEFT + SIDE), "y1", y, "y2", y);
            if (steps <= 16 || at % 4 == 0) {
                svg.leaf(
                        "text",
                        pixels,
                        "class",
                        "tick",
                        "text-anchor",
                        "middle",
                        "x",
                        x,
                        "y",
                        Figures.at(TOP + SIDE + 18));
                svg.leaf(
                        "text",
                        pixels,
                        "class",
                        "tick",
                        "text-anchor",
                        "end",
                        "x",
                        Figures.at(LEFT - 6),
                        "y",
                        Figures.at(TOP + SIDE - offset + 4));
            }
        }
        svg.empty(
                "line",
                "class",
                "axis",
                "x1",
                Figures.at(LEFT),
                "y1",
                Figures.at(TOP + SIDE),
                "x2",
                Figures.at(LEFT + SIDE),
                "y2",
                Figures.at(TOP));
    }

    private void disc(Html svg, PictureStats.Cell cell, long most) {
        double radius = Math.max(2.5, Math.min(step * 0.62, 26) * Math.sqrt((double) cell.count() / most));
        svg.open("g")
                .leaf(
                        "title",
                        side(cell.column()) + " by " + side(cell.row()) + " pixels: " + Figures.whole(cell.count()))
                .empty(
                        "circle",
                        "class",
                        "ink disc",
                        "cx",
                        Figures.at(LEFT + (cell.column() - from + 0.5) * step),
                        "cy",
                        Figures.at(TOP + SIDE - (cell.row() - from + 0.5) * step),
                        "r",
                        Figures.at(radius))
                .close();
    }

    private static String side(int halfOctave) {
        long low = Math.round(Math.ceil(Math.pow(2, halfOctave / 2.0)));
        long high = Math.round(Math.ceil(Math.pow(2, (halfOctave + 1) / 2.0))) - 1;
        return Figures.whole(low) + "–" + Figures.whole(Math.max(low, high));
    }
}
