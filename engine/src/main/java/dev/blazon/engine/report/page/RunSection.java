package dev.blazon.engine.report.page;

import dev.blazon.engine.report.RunFacts;
import dev.blazon.engine.report.html.Html;
import java.util.Map;
import java.util.SequencedMap;

/// What was run, word for word, and where its files are.
final class RunSection {
    private static final int MOST_RECIPE = 100_000;

    private RunSection() {}

    static void write(Html page, RunFacts facts) {
        page.open("section", "id", "run", "class", "wrap").leaf("h2", "The run");
        page.open("div", "class", "pair").open("div").leaf("h3", "Settings").open("dl", "class", "facts tall");
        pairs(page, "Model ", facts.models());
        pairs(page, "", facts.limits());
        pair(page, "Output format", facts.format());
        pair(page, "Folder", facts.folder());
        pair(page, "Blazon", facts.version());
        page.close().close();
        files(page, facts);
        page.close();
        page.leaf("h3", "Recipe as run").open("pre", "class", "recipe", "tabindex", "0");
        String text = facts.recipe().text();
        page.foreign("code", text.length() > MOST_RECIPE ? text.substring(0, MOST_RECIPE) + "\n…" : text);
        page.close().close();
    }

    private static void pairs(Html page, String prefix, SequencedMap<String, String> pairs) {
        for (Map.Entry<String, String> entry : pairs.entrySet()) {
            pair(page, prefix + entry.getKey(), entry.getValue());
        }
    }

    private static void pair(Html page, String name, String value) {
        page.open("div").foreign("dt", name).foreign("dd", value).close();
    }

    private static void files(Html page, RunFacts facts) {
        page.open("div").leaf("h3", "Files").open("ul", "class", "files");
        file(page, "data/", "kept samples, " + facts.format());
        file(page, "rejects/", "key, step, reason code and detail of what was rejected");
        file(page, "failures/", "key, step, class and message of what failed");
        file(page, "README.md", "dataset card");
        file(page, "croissant.json", "description for machines");
        file(page, ".run/", "recipe as run, ledger and log");
        page.close().close();
    }

    private static void file(Html page, String name, String what) {
        page.open("li").leaf("code", name).text(" ").leaf("span", what).close();
    }
}
