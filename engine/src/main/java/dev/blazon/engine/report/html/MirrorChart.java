package dev.blazon.engine.report.html;

import dev.blazon.engine.report.stats.Histogram;
import java.util.Map;
import java.util.TreeMap;

/// Two histograms of the same bins, one standing on the axis and one hanging from it, in shares of their own totals.
public final class MirrorChart {
    private static final double WIDTH = 420;
    private static final double MIDDLE = 128;
    private static final double REACH = 88;
    private static final int FIRST_BIN = 1;
    private static final int LEAST_LAST_BIN = 18;
    private static final Map<Long, String> TICKS = new TreeMap<>(Map.of(
            1L,
            "1",
            3L,
            "3",
            10L,
            "10",
            20L,
            "20",
            50L,
            "50",
            100L,
            "100",
            200L,
            "200",
            501L,
            "500",
            1_000L,
            "1\u202F000",
            10_000L,
            "10\u202F000"));

    private final Histogram above;
    private final Histogram below;
    private final int last;
    private final double step;
    private final double most;

    private MirrorChart(Histogram above, Histogram below) {
        this.above = above;
        this.below = below;
        this.last = Math.max(LEAST_LAST_BIN, Math.max(lastUsed(above), lastUsed(below)));
        this.step = WIDTH / (last - FIRST_BIN + 1);
        this.most = Math.max(1e-9, Math.max(greatest(above), greatest(below)));
    }

    /// Word counts of the texts above and below the axis.
    public static Html of(Histogram above, Histogram below, String description) {
        return new MirrorChart(above, below).draw(description);
    }

    private Html draw(String description) {
        Html svg = new Html()
                .open("svg", "class", "chart", "viewBox", "0 0 420 260", "role", "img", "aria-label", description);
        for (int bin = FIRST_BIN; bin <= last; bin++) {
            bar(svg, bin, above, "caption");
            bar(svg, bin, below, "alt");
        }
        ticks(svg);
        median(svg, above, "caption", "caption median ", 12, true);
        median(svg, below, "alt", "alt text median ", 254, false);
        return svg.close();
    }

    private void bar(Html svg, int bin, Histogram histogram, String kind) {
        // Texts without any word are few and stand with the shortest.
        long count = histogram.inBin(bin) + (bin == FIRST_BIN ? histogram.inBin(0) : 0);
        if (count == 0) {
            return;
        }
        double height = Math.max(1.5, REACH * count / Math.max(1, histogram.count()) / most);
        double top = kind.equals("caption") ? MIDDLE - 10 - height : MIDDLE + 10;
        svg.open("g")
                .leaf("title", range(bin) + ": " + Figures.whole(count))
                .empty(
                        "rect",
                        "class",
                        kind,
                        "rx",
                        "1.5",
                        "x",
                        Figures.at(left(bin) + 1),
                        "y",
                        Figures.at(top),
                        "width",
                        Figures.at(step - 2),
                        "height",
                        Figures.at(height))
                .close();
    }

    private void ticks(Html svg) {
        for (int bin = FIRST_BIN; bin <= last; bin++) {
            String label = TICKS.get(above.bins().edge(bin));
            if (label != null) {
                svg.leaf(
                        "text",
                        label,
                        "class",
                        "tick",
                        "text-anchor",
                        "middle",
                        "x",
                        Figures.at(left(bin) + step / 2),
                        "y",
                        Figures.at(MIDDLE + 4));
            }
        }
    }

    private void median(Html svg, Histogram histogram, String kind, String word, int y, boolean isUp) {
        if (histogram.count() == 0) {
            return;
        }
        double x = position(histogram.median());
        String far = Integer.toString(isUp ? y + 4 : y - 13);
        String near = Figures.at(isUp ? MIDDLE - 10 : MIDDLE + 10);
        String anchor = x > WIDTH * 0.7 ? "end" : x < WIDTH * 0.3 ? "start" : "middle";
        svg.empty("line", "class", "median " + kind, "x1", Figures.at(x), "x2", Figures.at(x), "y1", far, "y2", near)
                .leaf(
                        "text",
                        word + Figures.whole(Math.round(histogram.median())),
                        "class",
                        "value",
                        "text-anchor",
                        anchor,
                        "x",
                        Figures.at(x),
                        "y",
                        Integer.toString(y));
    }

    private double position(double words) {
        for (int bin = FIRST_BIN; bin < last; bin++) {
            long edge = above.bins().edge(bin);
            long next = above.bins().edge(bin + 1);
            if (words < next) {
                return left(bin) + step * Math.clamp((words - edge + 0.5) / (next - edge), 0, 1);
            }
        }
        return WIDTH - step / 2;
    }

    private double left(int bin) {
        return (bin - FIRST_BIN) * step;
    }

    private String range(int bin) {
        long from = above.bins().edge(bin);
        if (bin == above.bins().size() - 1) {
            return Figures.whole(from) + " words and more";
        }
        long to = above.bins().edge(bin + 1) - 1;
        return from == to ? Figures.counted(from, "word") : Figures.whole(from) + "–" + Figures.whole(to) + " words";
    }

    private static int lastUsed(Histogram histogram) {
        int bin = histogram.bins().size() - 1;
        while (bin > 0 && histogram.inBin(bin) == 0) {
            bin--;
        }
        return bin;
    }

    private static double greatest(Histogram histogram) {
        double greatest = 0;
        for (int bin = 0; bin < histogram.bins().size(); bin++) {
            greatest = Math.max(greatest, (double) histogram.inBin(bin) / Math.max(1, histogram.count()));
        }
        return greatest;
    }
}
