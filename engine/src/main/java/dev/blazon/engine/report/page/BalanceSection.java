package dev.blazon.engine.report.page;

import dev.blazon.engine.report.RunFacts;
import dev.blazon.engine.report.Tally;
import dev.blazon.engine.report.html.Bars;
import dev.blazon.engine.report.html.Figures;
import dev.blazon.engine.report.html.Html;
import dev.blazon.engine.report.stats.FateStats;
import java.util.List;

/// The account: read is kept and rejected and failed, or the page says loudly that it is not.
final class BalanceSection {

    private BalanceSection() {}

    static void write(Html page, RunFacts facts, Tally tally) {
        FateStats fates = tally.fates();
        long read = facts.samplesRead().orElse(fates.all());
        page.open("section", "id", "balance", "class", "wrap balance", "aria-label", "Totals");
        equation(page, fates, read);
        page.add(Bars.stacked(
                List.of(
                        new Bars.Part(fates.kept(), "kept"),
                        new Bars.Part(fates.rejected(), "rejected"),
                        new Bars.Part(fates.failed(), "failed")),
                Figures.percent(fates.kept(), read) + " kept, " + Figures.percent(fates.rejected(), read)
                        + " rejected, " + Figures.percent(fates.failed(), read) + " failed"));
        verdict(page, facts, fates, read);
        notices(page, facts);
        page.close();
    }

    private static void equation(Html page, FateStats fates, long read) {
        page.open("p", "class", "equation");
        term(page, read, "read", "");
        sign(page, read == fates.all() ? "=" : "≠");
        term(page, fates.kept(), "kept", "kept");
        sign(page, "+");
        term(page, fates.rejected(), "rejected", "rejected");
        sign(page, "+");
        term(page, fates.failed(), "failed", "failed");
        page.close();
    }

    private static void term(Html page, long amount, String word, String kind) {
        page.open("span", "class", ("term " + kind).strip())
                .leaf("strong", Figures.whole(amount))
                .text(" ")
                .leaf("span", word)
                .close()
                .text(" ");
    }

    private static void sign(Html page, String sign) {
        page.leaf("span", sign, "class", "sign").text(" ");
    }

    private static void verdict(Html page, RunFacts facts, FateStats fates, long read) {
        page.open("p", "class", "verdict");
        if (read == fates.all()) {
            page.leaf("span", "✓", "class", "tick-mark", "aria-hidden", "true").text(balanced(fates, read));
        } else {
            String gap = Figures.counted(Math.abs(read - fates.all()), "sample");
            page.leaf("strong", "The counts do not add up: " + gap + " unaccounted for. ", "class", "alarm")
                    .text("Do not use this dataset before the run is complete.");
        }
        unread(page, facts, read);
        page.text(" " + Figures.whole(facts.shardsDone()) + " of " + Figures.counted(facts.shardsTotal(), "shard")
                        + " done.")
                .close();
    }

    private static void unread(Html page, RunFacts facts, long read) {
        if (!facts.unread().isNone()) {
            page.text(" ")
                    .leaf(
                            "strong",
                            "Not everything could be read: " + facts.unread().account(read) + ".",
                            "class",
                            "alarm");
        }
    }

    private static String balanced(FateStats fates, long read) {
        if (read == 0) {
            return " The source gave no samples.";
        }
        return " Every sample read is accounted for; " + Figures.percent(fates.kept(), read) + " were kept.";
    }

    private static void notices(Html page, RunFacts facts) {
        if (!facts.warnings().isEmpty()) {
            page.open("div", "class", "notice").leaf("h2", "Warnings").open("ul");
            facts.warnings().forEach(warning -> page.foreign("li", warning));
            page.close().close();
        }
        facts.command()
                .ifPresent(command -> page.open("div", "class", "next")
                        .leaf("h2", "What to do next")
                        .open("pre")
                        .foreign("code", command)
                        .close()
                        .close());
    }
}
