package dev.blazon.engine.report.page;

import dev.blazon.engine.report.Exhibit;
import dev.blazon.engine.report.Gallery;
import dev.blazon.engine.report.Healing;
import dev.blazon.engine.report.RunFacts;
import dev.blazon.engine.report.ShellWord;
import dev.blazon.engine.report.Tally;
import dev.blazon.engine.report.html.Bars;
import dev.blazon.engine.report.html.Figures;
import dev.blazon.engine.report.html.Html;
import dev.blazon.engine.report.stats.FateStats;
import java.util.List;
import java.util.Optional;

/// What is not in the dataset and why, with a few examples of each cause.
final class RemovedSection {
    private static final int MOST_CAUSES = 40;
    private static final int MOST_THUMBNAILS = 6;
    private static final long IMAGE_BUDGET = 1_300_000;

    private final Html page;
    private final Tally tally;
    private final Gallery gallery;
    private final Thumbnails thumbnails;

    private RemovedSection(Html page, Tally tally, Gallery gallery) {
        this.page = page;
        this.tally = tally;
        this.gallery = gallery;
        this.thumbnails = new Thumbnails(gallery, IMAGE_BUDGET);
    }

    static void write(Html page, RunFacts facts, Tally tally, Gallery gallery) {
        new RemovedSection(page, tally, gallery).write(facts);
    }

    private void write(RunFacts facts) {
        FateStats fates = tally.fates();
        page.open("section", "id", "removed", "class", "wrap").leaf("h2", "What was removed, and why");
        if (fates.rejected() + fates.failed() == 0) {
            page.leaf("p", "Nothing was removed: no sample was rejected and none failed.", "class", "lead");
        }
        causes("Rejected on purpose", Exhibit.Ending.REJECTED, fates.rejections());
        causes("Failed", Exhibit.Ending.FAILED, fates.failures());
        if (fates.failed() > 0) {
            page.open("p");
            Optional<String> again = again(Healing.best(fates.failures()));
            if (again.isPresent()) {
                page.text(again.get())
                        .leaf("code", "blazon retry " + ShellWord.quoted(facts.folder()))
                        .text(". ");
            }
            page.text("Look at one sample with ")
                    .leaf("code", "blazon explain " + ShellWord.quoted(facts.folder()) + " KEY")
                    .text(".")
                    .close();
        }
        page.close();
    }

    private static Optional<String> again(Healing.Chance chance) {
        return switch (chance) {
            case RETRY -> Optional.of("Run the failures again with ");
            case REPAIR -> Optional.of("When that is done, run the failures again with ");
            case NONE -> Optional.empty();
        };
    }

    private void causes(String title, Exhibit.Ending ending, List<FateStats.Cause> causes) {
        if (causes.isEmpty()) {
            return;
        }
        page.leaf("h3", title).open("ul", "class", "causes");
        causes.stream().limit(MOST_CAUSES).forEach(cause -> cause(ending, cause));
        page.close();
        if (causes.size() > MOST_CAUSES) {
            page.leaf("p", Figures.whole(causes.size() - MOST_CAUSES) + " rarer causes are in the run's tables.");
        }
    }

    private void cause(Exhibit.Ending ending, FateStats.Cause cause) {
        boolean isReject = ending == Exhibit.Ending.REJECTED;
        long all = tally.fates().all();
        page.open("li", "class", "cause").open("div", "class", "cause-head");
        page.open("h4").inline(cause.code()).close();
        page.open("p", "class", "quiet").text("step ").inline(cause.step()).close();
        page.open("p", "class", "amount")
                .leaf("strong", Figures.whole(cause.count()))
                .text(" · " + Figures.percent(cause.count(), all))
                .close();
        page.add(Bars.single((double) cause.count() / Math.max(1, all), isReject ? "rejected" : "failed"));
        page.close().open("div", "class", "cause-body");
        List<Exhibit> examples = gallery.exhibits(Exhibit.category(ending, cause.step(), cause.code()));
        examples.stream().filter(shown -> !shown.detail().isBlank()).findFirst().ifPresent(this::example);
        page.leaf(
                "p",
                isReject
                        ? Advice.onReject(cause.step())
                        : Healing.of(cause.code()).advice(),
                "class",
                "quiet");
        pictures(examples);
        page.close().close();
    }

    private void example(Exhibit exhibit) {
        page.open("p", "class", "example").text("For example ");
        // A message that begins with its place names the sample itself.
        if (!exhibit.detail().startsWith("[")) {
            page.inline(exhibit.key()).text(": ");
        }
        page.inline(exhibit.detail()).close();
    }

    private void pictures(List<Exhibit> examples) {
        List<Exhibit> shown = examples.stream()
                .filter(exhibit -> gallery.thumbnail(exhibit).isPresent())
                .limit(MOST_THUMBNAILS)
                .toList();
        if (shown.isEmpty()) {
            return;
        }
        page.open("ul", "class", "strip");
        for (Exhibit exhibit : shown) {
            page.open("li");
            thumbnails.write(page, exhibit);
            page.foreign("span", exhibit.key(), "class", "key").close();
        }
        page.close();
    }
}
