package dev.blazon.app.eval.page;

import dev.blazon.app.eval.Evaluation;
import dev.blazon.app.eval.Evaluation.Result;
import dev.blazon.app.eval.Evaluation.SystemScores;
import dev.blazon.engine.report.html.Html;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// All corpus scores with their bounds, as numbers and as bars on one scale for each metric.
final class ScoreTable {
    private static final double WIDTH = 240;
    private static final double EDGE = 4;
    private static final double LIKELY = 0.05;

    private ScoreTable() {}

    static void write(Html page, Evaluation evaluation) {
        boolean several = evaluation.systems().size() > 1;
        page.open("section").leaf("h2", "Scores");
        page.leaf(
                "p",
                "A bar holds the score of all images in 95 of 100 draws of images; the mark is the score itself."
                        + (several ? " p says how likely so large a difference to the first system is by chance." : ""),
                "class",
                "lead");
        page.open("div", "class", "scroll").open("table").open("thead").open("tr");
        page.leaf("th", "metric", "scope", "col");
        if (several) {
            page.leaf("th", "system", "scope", "col");
        }
        page.leaf("th", "score", "scope", "col", "class", "number")
                .leaf("th", "bounds", "scope", "col", "class", "number")
                .open("th", "scope", "col", "class", "plot")
                .close();
        if (several) {
            page.leaf("th", "p", "scope", "col", "class", "number");
        }
        page.close().close().open("tbody");
        for (String metric :
                evaluation.systems().firstEntry().getValue().results().keySet()) {
            rows(page, metric, evaluation, several);
        }
        page.close().close().close().close();
    }

    private static void rows(Html page, String metric, Evaluation evaluation, boolean several) {
        List<Result> all = evaluation.systems().values().stream()
                .map(SystemScores::results)
                .map(results -> Objects.requireNonNull(results.get(metric)))
                .toList();
        boolean first = true;
        for (String system : evaluation.systems().keySet()) {
            Result result = Objects.requireNonNull(
                    Objects.requireNonNull(evaluation.systems().get(system))
                            .results()
                            .get(metric));
            page.open("tr", "class", first ? "first" : "more");
            page.leaf("th", first ? metric : "", "scope", "row");
            if (several) {
                page.foreign("td", system);
            }
            page.leaf("td", number(result.scores().corpus()), "class", "number")
                    .leaf(
                            "td",
                            number(result.bounds().low()) + " to "
                                    + number(result.bounds().high()),
                            "class",
                            "number quiet")
                    .open("td", "class", "plot")
                    .add(bar(result, all))
                    .close();
            if (several) {
                chance(page, result.against());
            }
            page.close();
            first = false;
        }
    }

    private static void chance(Html page, double chance) {
        String text =
                Double.isNaN(chance) ? "" : chance < 0.001 ? "< 0.001" : String.format(Locale.ROOT, "%.3f", chance);
        page.leaf("td", text, "class", chance < LIKELY ? "number sure" : "number quiet");
    }

    private static Html bar(Result result, Collection<Result> all) {
        double low = all.stream().mapToDouble(each -> each.bounds().low()).min().orElse(0);
        double high =
                all.stream().mapToDouble(each -> each.bounds().high()).max().orElse(1);
        double margin = Math.max(1e-9, (high - low) / 6);
        Html svg = new Html()
                .open(
                        "svg",
                        "class",
                        "bounds",
                        "viewBox",
                        "0 0 240 20",
                        "role",
                        "img",
                        "aria-label",
                        "from " + number(result.bounds().low()) + " to "
                                + number(result.bounds().high()));
        svg.empty("line", "class", "axis", "x1", "0", "x2", "240", "y1", "10", "y2", "10");
        if (!Double.isNaN(result.bounds().low())) {
            double left = at(result.bounds().low(), low - margin, high + margin);
            double right = at(result.bounds().high(), low - margin, high + margin);
            svg.empty(
                    "rect",
                    "class",
                    "ink",
                    "x",
                    place(left),
                    "y",
                    "6",
                    "rx",
                    "3",
                    "width",
                    place(Math.max(2, right - left)),
                    "height",
                    "8");
            double mark = at(result.scores().corpus(), low - margin, high + margin);
            svg.empty("rect", "class", "mark", "x", place(mark - 1), "y", "2", "width", "2", "height", "16");
        }
        return svg.close();
    }

    private static double at(double value, double low, double high) {
        return EDGE + (WIDTH - 2 * EDGE) * (value - low) / (high - low);
    }

    private static String place(double at) {
        return String.format(Locale.ROOT, "%.1f", at);
    }

    /// A score as people read it.
    static String number(double score) {
        return Double.isNaN(score) ? "–" : String.format(Locale.ROOT, "%.4f", score);
    }
}
