package dev.blazon.app.eval.page;

import dev.blazon.app.eval.EvalSet;
import dev.blazon.engine.report.html.Html;
import dev.blazon.metrics.CaptionSet;
import dev.blazon.metrics.Mode;
import dev.blazon.metrics.diversity.DistinctNGrams;
import dev.blazon.metrics.diversity.Mtld;
import dev.blazon.metrics.text.PtbTokenizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// How long and how varied the captions are, beside the references.
final class VarietyTable {
    private VarietyTable() {}

    static void write(Html page, EvalSet set) {
        page.open("section").leaf("h2", "Length and variety");
        page.leaf(
                "p",
                "Of all captions of a system together, in words without punctuation. Distinct is the share of n-grams"
                        + " that are new among all; MTLD is how many words pass on average until words repeat.",
                "class",
                "lead");
        page.open("div", "class", "scroll").open("table").open("thead").open("tr");
        for (String name : List.of("", "captions", "words each", "vocabulary", "distinct-1", "distinct-2", "MTLD")) {
            page.leaf("th", name, "scope", "col", "class", name.isEmpty() ? "" : "number");
        }
        page.close().close().open("tbody");
        set.systems().forEach((name, captions) -> row(page, name, captions.hypotheses()));
        CaptionSet any = set.systems().firstEntry().getValue();
        row(page, "references", any.references().stream().flatMap(List::stream).toList());
        page.close().close().close().close();
    }

    private static void row(Html page, String name, List<String> captions) {
        List<List<String>> texts = PtbTokenizer.lines(captions, Mode.FIXED).stream()
                .map(line -> line.isEmpty() ? List.<String>of() : Arrays.asList(line.split(" ")))
                .toList();
        long words = texts.stream().mapToLong(List::size).sum();
        Set<String> vocabulary = new HashSet<>();
        texts.forEach(vocabulary::addAll);
        page.open("tr").foreign("th", name, "scope", "row");
        number(page, "%,d", captions.size());
        number(page, "%.1f", captions.isEmpty() ? 0 : (double) words / captions.size());
        number(page, "%,d", vocabulary.size());
        number(page, "%.3f", DistinctNGrams.of(texts, 1).overNGrams());
        number(page, "%.3f", DistinctNGrams.of(texts, 2).overNGrams());
        number(page, "%.1f", Mtld.of(texts.stream().flatMap(List::stream).toList()));
        page.close();
    }

    private static void number(Html page, String form, Object value) {
        page.leaf("td", String.format(Locale.ROOT, form, value), "class", "number");
    }
}
