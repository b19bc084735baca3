package dev.blazon.engine.report.card;

import dev.blazon.core.store.CellType;
import dev.blazon.engine.report.RunFacts;
import dev.blazon.engine.report.Tally;
import dev.blazon.engine.report.WholeFile;
import dev.blazon.engine.report.html.Figures;
import dev.blazon.engine.report.stats.Counts;
import dev.blazon.engine.report.stats.Distinct;
import dev.blazon.engine.report.stats.FateStats;
import dev.blazon.engine.report.stats.ModelStats;
import dev.blazon.engine.report.stats.TextStats;
import java.nio.file.Path;
import java.util.List;

/// Writes the dataset card: `README.md` with the head that the hub reads.
public final class DatasetCard {
    private final RunFacts facts;
    private final Tally tally;
    private final CardText out = new CardText();

    private DatasetCard(RunFacts facts, Tally tally) {
        this.facts = facts;
        this.tally = tally;
    }

    /// Replaces the file whole.
    ///
    /// @param contents what the columns mean
    public static void write(Path file, RunFacts facts, Tally tally, Contents contents) {
        put(file, new DatasetCard(facts, tally).render(contents));
    }

    static void put(Path file, String text) {
        WholeFile.put(file, text, "The file");
    }

    private String render(Contents contents) {
        out.add(FrontMatter.of(facts, tally.fates().kept(), contents.main()));
        out.add("\n# " + Markdown.text(facts.name()) + "\n\n");
        out.line(Markdown.text(facts.recipe().summary()) + "\n");
        size(contents);
        DataSection.loading(out, contents.main());
        counts();
        texts();
        makers();
        RightsSection.limits(out, facts, tally);
        RightsSection.licence(out, facts);
        RightsSection.provenance(out, facts);
        DataSection.columns(out, contents, tally.fates());
        return out.text();
    }

    private void size(Contents contents) {
        boolean hasPictures =
                contents.main().columns().stream().anyMatch(column -> column.type() instanceof CellType.HubImage);
        out.line("**" + Figures.counted(tally.fates().kept(), "sample") + "**, "
                + Figures.counted(tally.pictures().count(), "picture") + ", "
                + Figures.bytes(tally.pictures().bytes()) + " of pictures as stored. The pictures are "
                + (hasPictures ? "" : "not ") + "part of the data.");
        if (facts.shardsDone() < facts.shardsTotal()) {
            out.line("\n**This dataset is not complete: " + Figures.whole(facts.shardsDone()) + " of "
                    + Figures.counted(facts.shardsTotal(), "shard") + " are done.**");
        }
    }

    private void counts() {
        FateStats fates = tally.fates();
        long read = facts.samplesRead().orElse(fates.all());
        out.heading("What was kept and what was removed");
        out.line(Figures.whole(read) + " read " + (read == fates.all() ? "=" : "≠") + " " + Figures.whole(fates.kept())
                + " kept + " + Figures.whole(fates.rejected()) + " rejected + " + Figures.whole(fates.failed())
                + " failed.");
        if (read != fates.all()) {
            out.line("\n**The counts do not add up: this dataset is not complete.**");
        }
        if (!facts.unread().isNone()) {
            out.line("\n**Not everything could be read: " + facts.unread().account(read) + ".**");
        }
        if (fates.rejected() + fates.failed() > 0) {
            out.add("\n").add(Markdown.header("ended", "step", "why", "samples", "share"));
            fates.rejections().forEach(cause -> removed("rejected", cause));
            fates.failures().forEach(cause -> removed("failed", cause));
        }
    }

    private void removed(String ending, FateStats.Cause cause) {
        out.add(Markdown.row(List.of(
                ending,
                Markdown.code(cause.step()),
                Markdown.code(cause.code()),
                Figures.whole(cause.count()),
                Figures.percent(cause.count(), tally.fates().all()))));
    }

    private void texts() {
        TextStats texts = tally.texts();
        out.heading("The captions");
        if (texts.captionWords().count() == 0) {
            out.line("No kept sample has a published caption.");
            return;
        }
        boolean hasAlt = texts.altWords().count() > 0;
        out.add(Markdown.header("measured", "captions", "alt texts"));
        row("texts", texts.captionWords().count(), true, texts.altWords().count());
        row("words, mean", texts.captionWords().mean(), hasAlt, texts.altWords().mean());
        row(
                "words, median (about)",
                Math.round(texts.captionWords().median()),
                hasAlt,
                Math.round(texts.altWords().median()));
        row("characters, mean", texts.meanCaptionCharacters(), hasAlt, texts.meanAltCharacters());
        out.line("\nDifferent words: " + counted(texts.distinctWords()) + ". Different captions: "
                + counted(texts.distinctCaptions()) + ".");
        if (texts.withBoth() > 0) {
            out.line(Figures.percent(texts.longerThanAlt(), texts.withBoth())
                    + " of captions with an alt text beside them are longer than it.");
        }
    }

    private void row(String name, double caption, boolean hasAlt, double alt) {
        out.add(Markdown.row(List.of(name, Figures.real(caption), hasAlt ? Figures.real(alt) : "–")));
    }

    private static String counted(Distinct texts) {
        return (texts.isExact() ? "" : "about ") + Figures.whole(texts.count());
    }

    private void makers() {
        ModelStats models = tally.models();
        out.heading("How the captions were made");
        out.line("By Blazon " + Markdown.text(facts.version()) + " with the recipe "
                + Markdown.code(facts.recipe().name()) + ", version "
                + facts.recipe().version() + ", hash "
                + Markdown.code(facts.recipe().hash()) + ". Every caption names its writer.\n");
        if (!models.published().isEmpty()) {
            out.add(Markdown.header("written by", "published captions", "tokens in", "tokens out"));
        }
        for (Counts.Entry model : models.published().largestFirst()) {
            out.add(Markdown.row(List.of(
                    Markdown.code(model.name()),
                    Figures.whole(model.count()),
                    tokens(models.inputTokens().of(model.name())),
                    tokens(models.outputTokens().of(model.name())))));
        }
        facts.costUsd()
                .ifPresent(cost -> out.line("\nThe calls to models cost " + Figures.usd(cost)
                        + " in all, those included whose answers were not used."));
        if (!models.prompts().isEmpty()) {
            out.add("\n").add(Markdown.header("prompt", "SHA-256 begins", "published captions"));
            models.prompts()
                    .forEach(use -> out.add(Markdown.row(List.of(
                            Markdown.code(use.name()), Markdown.code(use.hash()), Figures.whole(use.count())))));
        }
        out.add("\n<details><summary>Recipe as run</summary>\n\n");
        out.add(Markdown.block("yaml", facts.recipe().text())).add("\n</details>\n");
    }

    /// A writer that counts no tokens says 0.
    private static String tokens(long count) {
        return count == 0 ? "–" : Figures.whole(count);
    }
}
