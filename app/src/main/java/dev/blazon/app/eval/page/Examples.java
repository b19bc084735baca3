package dev.blazon.app.eval.page;

import dev.blazon.app.eval.EvalSet;
import dev.blazon.app.eval.Evaluation;
import dev.blazon.app.eval.Evaluation.SystemScores;
import dev.blazon.app.eval.Given;
import dev.blazon.engine.report.html.Html;
import dev.blazon.metrics.CaptionSet;
import dev.blazon.metrics.Scores;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// For each metric the captions that score best and worst, and those on which systems differ most.
final class Examples {
    private static final int SHOWN = 4;
    private static final int REFERENCES = 6;

    private final Html page;
    private final EvalSet set;
    private final Evaluation evaluation;
    private final Pictures pictures;
    private final CaptionSet first;

    Examples(Html page, EvalSet set, Evaluation evaluation, Pictures pictures) {
        this.page = page;
        this.set = set;
        this.evaluation = evaluation;
        this.pictures = pictures;
        this.first = set.systems().firstEntry().getValue();
    }

    void write() {
        SystemScores scored = evaluation.systems().firstEntry().getValue();
        String name = evaluation.systems().firstEntry().getKey();
        page.open("section").leaf("h2", "Captions to look at");
        scored.results().forEach((metric, result) -> {
            page.open("details", "open", "").leaf("summary", metric);
            Scores scores = result.scores();
            if (evaluation.systems().size() > 1) {
                part("Where systems differ most", metric, order(sample -> -differing(metric, sample)));
            }
            String of = evaluation.systems().size() > 1 ? " of " + name : "";
            int up = Given.isOfFaults(metric) ? -1 : 1;
            part("Best" + of, metric, order(sample -> -up * scores.of(sample)));
            part("Worst" + of, metric, order(sample -> up * scores.of(sample)));
            page.close();
        });
        page.close();
    }

    private double differing(String metric, int sample) {
        double[] all = evaluation.systems().values().stream()
                .map(system -> Objects.requireNonNull(system.results().get(metric)))
                .mapToDouble(result -> result.scores().of(sample))
                .toArray();
        double low = Arrays.stream(all).min().orElse(0);
        double high = Arrays.stream(all).max().orElse(0);
        return high - low;
    }

    /// The first by a score; samples without one are left out, and equals stand in their order.
    private List<Integer> order(IntToDoubleFunction by) {
        return IntStream.range(0, first.size())
                .filter(sample -> !Double.isNaN(by.applyAsDouble(sample)))
                .boxed()
                .sorted(Comparator.comparingDouble(by::applyAsDouble))
                .limit(SHOWN)
                .toList();
    }

    private void part(String title, String metric, List<Integer> samples) {
        page.leaf("h3", title).open("div", "class", "cards");
        samples.forEach(sample -> card(metric, sample));
        page.close();
    }

    private void card(String metric, int sample) {
        String id = first.ids().get(sample);
        page.open("article", "class", "card");
        pictures.thumbnail(id).ifPresent(data -> page.empty("img", "src", data, "alt", "Picture " + id));
        page.foreign("p", id, "class", "key");
        for (Map.Entry<String, CaptionSet> system : set.systems().entrySet()) {
            page.open("div", "class", "said");
            double score = Objects.requireNonNull(
                            Objects.requireNonNull(evaluation.systems().get(system.getKey()))
                                    .results()
                                    .get(metric))
                    .scores()
                    .of(sample);
            page.leaf("span", ScoreTable.number(score), "class", "score");
            if (set.systems().size() > 1) {
                page.inline(system.getKey());
            }
            String caption = system.getValue().hypotheses().get(sample);
            page.foreign("p", caption.isBlank() ? "(empty)" : caption, "class", "caption")
                    .close();
        }
        page.open("ul", "class", "references");
        List<String> references = first.references().get(sample);
        references.stream().limit(REFERENCES).forEach(reference -> page.foreign("li", reference));
        if (references.size() > REFERENCES) {
            page.leaf("li", "and " + (references.size() - REFERENCES) + " more", "class", "quiet");
        }
        page.close().close();
    }
}
