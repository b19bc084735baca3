package dev.blazon.engine.report.html;

import java.util.List;

/// Standing columns over a labelled axis.
public final class ColumnChart {
    private static final double WIDTH = 420;
    private static final double TOP = 18;
    private static final double FLOOR = 150;

    private ColumnChart() {}

    /// A column with the label under it (empty for none) and what it says when pointed at.
    public record Column(String label, long count, String tip) {}

    public static Html of(List<Column> columns, String description) {
        long most = Math.max(1, columns.stream().mapToLong(Column::count).max().orElse(1));
        Html svg = new Html()
                .open("svg", "class", "chart", "viewBox", "0 0 420 176", "role", "img", "aria-label", description);
        double step = WIDTH / Math.max(1, columns.size());
        for (int at = 0; at < columns.size(); at++) {
            draw(svg, columns.get(at), at * step, step, most);
        }
        return svg.empty("line", "class", "axis", "x1", "0", "x2", "420", "y1", "150", "y2", "150")
                .close();
    }

    private static void draw(Html svg, Column column, double left, double step, long most) {
        double height = (FLOOR - TOP) * column.count() / most;
        double visible = column.count() == 0 ? 0 : Math.max(1.5, height);
        double gap = Math.min(3, step * 0.12);
        svg.open("g")
                .leaf("title", column.tip())
                .empty(
                        "rect",
                        "class",
                        "hover",
                        "x",
                        Figures.at(left),
                        "y",
                        "0",
                        "width",
                        Figures.at(step),
                        "height",
                        "150")
                .empty(
                        "rect",
                        "class",
                        "ink",
                        "rx",
                        "1.5",
                        "x",
                        Figures.at(left + gap),
                        "y",
                        Figures.at(FLOOR - visible),
                        "width",
                        Figures.at(step - 2 * gap),
                        "height",
                        Figures.at(visible))
                .close();
        if (column.count() == most) {
            String above = Figures.at(FLOOR - visible - 5);
            label(svg, left + step / 2, above, Figures.whole(column.count()), "value");
        }
        if (!column.label().isEmpty()) {
            label(svg, left + step / 2, "168", column.label(), "tick");
        }
    }

    private static void label(Html svg, double x, String y, String text, String kind) {
        svg.leaf("text", text, "class", kind, "text-anchor", "middle", "x", Figures.at(x), "y", y);
    }
}
