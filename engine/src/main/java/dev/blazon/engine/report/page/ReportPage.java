package dev.blazon.engine.report.page;

import dev.blazon.engine.report.Gallery;
import dev.blazon.engine.report.RunFacts;
import dev.blazon.engine.report.Tally;
import dev.blazon.engine.report.WholeFile;
import dev.blazon.engine.report.html.Html;
import java.nio.file.Path;

/// Writes `report.html`: one file that opens from the disk, asks for nothing from outside and stays below 6 MB.
public final class ReportPage {

    private ReportPage() {}

    /// Replaces the file whole.
    public static void write(Path file, RunFacts facts, Tally tally, Gallery gallery) {
        WholeFile.put(file, render(facts, tally, gallery), "The report");
    }

    static String render(RunFacts facts, Tally tally, Gallery gallery) {
        Assets assets = Assets.load();
        Html page = new Html().verbatim("<!DOCTYPE html>\n").open("html", "lang", "en");
        head(page, facts, assets);
        page.open("body").leaf("a", "Skip to the report", "class", "skip", "href", "#report");
        Masthead.write(page, facts, tally, gallery);
        page.open("main", "id", "report");
        BalanceSection.write(page, facts, tally);
        RemovedSection.write(page, facts, tally, gallery);
        TextSection.write(page, tally.texts());
        PictureSection.write(page, tally, gallery);
        GallerySection.write(page, facts, tally, gallery);
        CostSection.write(page, facts, tally);
        RunSection.write(page, facts);
        page.close();
        footer(page, facts);
        page.verbatim("<script>").verbatim(assets.script()).verbatim("</script>\n");
        return page.close().close().toString();
    }

    private static void head(Html page, RunFacts facts, Assets assets) {
        page.open("head")
                .empty("meta", "charset", "utf-8")
                .empty("meta", "http-equiv", "Content-Security-Policy", "content", assets.policy())
                .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .empty("meta", "name", "color-scheme", "content", "light dark")
                .empty("meta", "name", "referrer", "content", "no-referrer")
                .leaf("title", facts.recipe().name() + " – Blazon report")
                .empty("link", "rel", "icon", "href", "data:,")
                .verbatim("<style>")
                .verbatim(assets.style())
                .verbatim("</style>\n")
                .close();
    }

    private static void footer(Html page, RunFacts facts) {
        page.open("footer", "class", "foot")
                .open("p")
                .text("Written by Blazon " + facts.version()
                        + ". This page holds everything it shows and loads nothing.")
                .close()
                .close();
    }
}
