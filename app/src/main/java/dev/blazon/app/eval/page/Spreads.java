package dev.blazon.app.eval.page;

import dev.blazon.app.eval.Evaluation;
import dev.blazon.app.eval.Evaluation.Result;
import dev.blazon.engine.report.html.ColumnChart;
import dev.blazon.engine.report.html.ColumnChart.Column;
import dev.blazon.engine.report.html.Html;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How the scores of single captions are spread.
final class Spreads {
    private static final int COLUMNS = 20;

    private Spreads() {}

    static void write(Html page, Evaluation evaluation) {
        page.open("section")
                .leaf("h2", "Spread over captions")
                .leaf("p", "How many captions have which score.", "class", "lead");
        evaluation.systems().forEach((system, scores) -> {
            if (evaluation.systems().size() > 1) {
                page.foreign("h3", system);
            }
            page.open("div", "class", "charts");
            scores.results().forEach((metric, result) -> chart(page, metric, result, evaluation));
            page.close();
        });
        page.close();
    }

    private static void chart(Html page, String metric, Result result, Evaluation evaluation) {
        double most = evaluation.systems().values().stream()
                .map(system -> system.results().get(metric))
                .mapToDouble(each -> each == null ? 0 : most(each))
                .max()
                .orElse(1);
        double[] known = known(result);
        long[] counts = new long[COLUMNS];
        for (double score : known) {
            counts[(int) Math.clamp(score / Math.max(most, 1e-9) * COLUMNS, 0, COLUMNS - 1)]++;
        }
        List<Column> columns = new ArrayList<>();
        for (int column = 0; column < COLUMNS; column++) {
            double from = most * column / COLUMNS;
            double to = most * (column + 1) / COLUMNS;
            columns.add(new Column(
                    column % 5 == 0 ? ScoreTable.number(from).substring(0, 4) : "",
                    counts[column],
                    counts[column] + " captions from " + ScoreTable.number(from) + " to " + ScoreTable.number(to)));
        }
        page.open("figure")
                .leaf("figcaption", metric)
                .add(ColumnChart.of(columns, "How many captions have which " + metric))
                .close();
    }

    private static double most(Result result) {
        return Arrays.stream(known(result)).max().orElse(0);
    }

    private static double[] known(Result result) {
        return Arrays.stream(result.scores().samples())
                .filter(score -> !Double.isNaN(score))
                .toArray();
    }
}
