package dev.blazon.engine.report.card;

import dev.blazon.engine.report.RunFacts;
import dev.blazon.engine.report.Tally;
import dev.blazon.engine.report.WholeFile;
import dev.blazon.engine.report.html.Figures;
import dev.blazon.engine.report.stats.Counts;
import dev.blazon.engine.report.stats.FateStats;
import dev.blazon.engine.report.stats.ModelStats;
import dev.blazon.engine.report.stats.TextStats;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/// Writes the dataset card: `README.md` with the head that the hub reads.
public final class DatasetCard {
    private static final String MEASURED_FACTS = "blazon-measured-facts";

    private final RunFacts facts;
    private final Tally tally;
    private final StringBuilder out = new StringBuilder();

    private DatasetCard(RunFacts facts, Tally tally) {
        this.facts = facts;
        this.tally = tally;
    }

    /// Replaces the file whole.
    ///
    /// @param columns of the data as published; none leaves the table out
    public static void write(Path file, RunFacts facts, Tally tally, List<DataColumn> columns) {
        put(file, new DatasetCard(facts, tally).render(columns));
    }

    static void put(Path file, String text) {
        WholeFile.put(file, text, "The file");
    }

    private String render(List<DataColumn> columns) {
        out.append(FrontMatter.of(facts, tally.fates().kept()));
        out.append("\n# ").append(Markdown.text(facts.recipe().name())).append("\n\n");
        out.append(Markdown.text(facts.recipe().summary())).append("\n\n");
        counts();
        texts();
        makers();
        columns(columns);
        loading();
        limits();
        provenance();
        licence();
        return out.toString();
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    private void heading(String title) {
        out.append("\n## ").append(title).append("\n\n");
    }

    private void counts() {
        FateStats fates = tally.fates();
        long read = facts.samplesRead().orElse(fates.all());
        line("**" + Figures.counted(fates.kept(), "sample") + "**, "
                + Figures.counted(tally.pictures().count(), "picture") + ", "
                + Figures.bytes(tally.pictures().bytes()) + " of pictures as stored.");
        heading("What was kept and what was removed");
        line(Figures.whole(read) + " read " + (read == fates.all() ? "=" : "≠") + " " + Figures.whole(fates.kept())
                + " kept + " + Figures.whole(fates.rejected()) + " rejected + " + Figures.whole(fates.failed())
                + " failed.");
        if (read != fates.all()) {
            line("\n**The counts do not add up: this dataset is not complete.**");
        }
        if (!facts.unread().isNone()) {
            line("\n**Not everything could be read: " + facts.unread().account(read) + ".**");
        }
        if (fates.rejected() + fates.failed() > 0) {
            out.append('\n').append(Markdown.header("ended", "step", "why", "samples", "share"));
            fates.rejections().forEach(cause -> removed("rejected", cause));
            fates.failures().forEach(cause -> removed("failed", cause));
        }
    }

    private void removed(String ending, FateStats.Cause cause) {
        out.append(Markdown.row(List.of(
                ending,
                Markdown.code(cause.step()),
                Markdown.code(cause.code()),
                Figures.whole(cause.count()),
                Figures.percent(cause.count(), tally.fates().all()))));
    }

    private void texts() {
        TextStats texts = tally.texts();
        heading("The captions");
        if (texts.captionWords().count() == 0) {
            line("No kept sample has a published caption.");
            return;
        }
        out.append(Markdown.header("measured", "captions", "alt texts"));
        row("texts", texts.captionWords().count(), texts.altWords().count());
        row("words, mean", texts.captionWords().mean(), texts.altWords().mean());
        row("words, median", texts.captionWords().median(), texts.altWords().median());
        row("characters, mean", texts.meanCaptionCharacters(), texts.meanAltCharacters());
        line("\nDifferent words: " + Figures.whole(texts.distinctWords().count()) + ". Different captions: "
                + Figures.whole(texts.distinctCaptions().count()) + ". "
                + Figures.percent(texts.longerThanAlt(), texts.withBoth())
                + " of captions with an alt text beside them are longer than it.");
    }

    private void row(String name, double caption, double alt) {
        out.append(Markdown.row(List.of(name, Figures.real(caption), Figures.real(alt))));
    }

    private void makers() {
        ModelStats models = tally.models();
        heading("How the captions were made");
        line("By Blazon " + Markdown.text(facts.version()) + " with the recipe "
                + Markdown.code(facts.recipe().name()) + ", version "
                + facts.recipe().version() + ", hash "
                + Markdown.code(facts.recipe().hash()) + ". Every caption names its writer.\n");
        if (!models.published().isEmpty()) {
            out.append(Markdown.header("written by", "published captions", "tokens in", "tokens out"));
        }
        for (Counts.Entry model : models.published().largestFirst()) {
            out.append(Markdown.row(List.of(
                    Markdown.code(model.name()),
                    Figures.whole(model.count()),
                    Figures.whole(models.inputTokens().of(model.name())),
                    Figures.whole(models.outputTokens().of(model.name())))));
        }
        if (!models.prompts().isEmpty()) {
            out.append('\n').append(Markdown.header("prompt", "SHA-256 begins", "published captions"));
            models.prompts()
                    .forEach(use -> out.append(Markdown.row(List.of(
                            Markdown.code(use.name()), Markdown.code(use.hash()), Figures.whole(use.count())))));
        }
        out.append("\n<details><summary>Recipe as run</summary>\n\n");
        out.append(Markdown.block("yaml", facts.recipe().text())).append("\n</details>\n");
    }

    private void columns(List<DataColumn> columns) {
        if (columns.isEmpty()) {
            return;
        }
        heading("Columns");
        out.append(Markdown.header("column", "type", "meaning"));
        for (DataColumn column : columns) {
            out.append(Markdown.row(
                    List.of(Markdown.code(column.name()), column.type().shown(), Markdown.text(column.meaning()))));
        }
    }

    private void loading() {
        heading("Loading");
        String call = switch (facts.format()) {
            case "parquet" -> "dataset = load_dataset(\"parquet\", data_files=\"data/*.parquet\", split=\"train\")";
            case "webdataset" -> "dataset = load_dataset(\"webdataset\", data_files=\"data/*.tar\", split=\"train\")";
            case "jsonl" -> "dataset = load_dataset(\"json\", data_files=\"data/*.jsonl\", split=\"train\")";
            default -> "dataset = load_dataset(\"imagefolder\", data_dir=\"data\", split=\"train\")";
        };
        out.append(Markdown.block("python", "from datasets import load_dataset\n\n" + call));
    }

    private void limits() {
        heading("Known limits");
        boolean isMeasured = tally.models().published().largestFirst().stream()
                .anyMatch(model -> model.name().startsWith(MEASURED_FACTS));
        if (isMeasured) {
            line("- Captions written by `" + MEASURED_FACTS + "…` state what was measured (size, colours, tone, medium,"
                    + " text found) and what the web said. They do not name the objects in a picture.");
        }
        line(
                "- Captions are written by programs. They can be wrong, leave things out, or repeat what the alt text claims.");
        line("- Nobody has looked at every picture. What was removed and why is above; what no step looked for is still"
                + " there.");
        for (String warning : facts.warnings()) {
            line("- " + Markdown.text(warning));
        }
    }

    private void provenance() {
        heading("Provenance");
        line("- Source: " + Markdown.text(facts.source()));
        line("- Date: " + facts.started().atZone(ZoneOffset.UTC).toLocalDate());
        for (Map.Entry<String, String> model : facts.models().entrySet()) {
            line("- Model " + Markdown.code(model.getKey()) + ": " + Markdown.code(model.getValue()));
        }
        line("- Rejects and failures are listed in `rejects/` and `failures/`, pictures and charts in `report.html`.");
    }

    private void licence() {
        heading("Licence");
        line(facts.licence()
                .map(told -> "The publisher gives " + Markdown.code(told) + " for the captions and the metadata.")
                .orElse("No licence was told to Blazon. Whoever publishes this dataset has to settle it first."));
        line("The pictures and alt texts belong to their sources and keep their licences; a caption's licence does not"
                + " change a picture's.");
    }
}
