package dev.blazon.engine.report.page;

import dev.blazon.engine.report.RunFacts;
import dev.blazon.engine.report.Tally;
import dev.blazon.engine.report.html.Figures;
import dev.blazon.engine.report.html.Html;
import dev.blazon.engine.report.stats.Counts;
import dev.blazon.engine.report.stats.ModelStats;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Who wrote the captions, with which prompts, and what it cost in tokens, money and time.
final class CostSection {

    private CostSection() {}

    static void write(Html page, RunFacts facts, Tally tally) {
        ModelStats models = tally.models();
        page.open("section", "id", "cost", "class", "wrap").leaf("h2", "Models and cost");
        page.leaf("p", finding(facts, models, tally.fates().kept()), "class", "lead");
        if (!names(models).isEmpty()) {
            table(page, models);
        }
        if (!models.prompts().isEmpty()) {
            prompts(page, models);
        }
        page.close();
    }

    private static String finding(RunFacts facts, ModelStats models, long kept) {
        long tokens = models.inputTokens().total() + models.outputTokens().total();
        List<String> said = new ArrayList<>();
        said.add(tokens == 0 ? "No tokens were counted" : Figures.counted(tokens, "token"));
        facts.costUsd().ifPresent(cost -> said.add(Figures.usd(cost) + each(cost, kept)));
        said.add(Figures.duration(facts.elapsed()) + " of work");
        facts.samplesPerSecond().ifPresent(speed -> said.add(Figures.real(speed) + " samples a second"));
        return String.join(", ", said) + ".";
    }

    private static String each(double cost, long kept) {
        if (kept == 0 || cost == 0) {
            return "";
        }
        return " (" + Figures.usd(1000 * cost / kept) + " for a thousand kept samples)";
    }

    private static TreeSet<String> names(ModelStats models) {
        TreeSet<String> names = new TreeSet<>();
        models.published().largestFirst().stream().map(Counts.Entry::name).forEach(names::add);
        models.inputTokens().largestFirst().stream().map(Counts.Entry::name).forEach(names::add);
        return names;
    }

    private static void table(Html page, ModelStats models) {
        page.open("div", "class", "scroll").open("table");
        page.verbatim("<thead><tr><th scope=\"col\">model</th><th scope=\"col\">published captions</th>"
                + "<th scope=\"col\">tokens in</th><th scope=\"col\">tokens out</th></tr></thead>");
        page.open("tbody");
        for (String name : names(models)) {
            page.open("tr").open("th", "scope", "row").inline(name).close();
            page.leaf("td", Figures.whole(models.published().of(name)));
            page.leaf("td", Figures.whole(models.inputTokens().of(name)));
            page.leaf("td", Figures.whole(models.outputTokens().of(name))).close();
        }
        page.close().close().close();
        page.leaf("p", "Tokens are of all captions, also of samples that were rejected later.", "class", "quiet");
    }

    private static void prompts(Html page, ModelStats models) {
        page.leaf("h3", "Prompts").open("div", "class", "scroll").open("table");
        page.verbatim("<thead><tr><th scope=\"col\">prompt</th><th scope=\"col\">published captions</th>"
                + "<th scope=\"col\">hash</th></tr></thead>");
        page.open("tbody");
        for (ModelStats.PromptUse use : models.prompts()) {
            page.open("tr").open("th", "scope", "row").inline(use.name()).close();
            page.leaf("td", Figures.whole(use.count()))
                    .open("td")
                    .leaf("code", use.hash())
                    .close()
                    .close();
        }
        page.close().close().close();
    }
}
