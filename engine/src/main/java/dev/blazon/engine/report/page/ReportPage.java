package dev.blazon.engine.report.page;

import dev.blazon.core.fault.StorageException;
import dev.blazon.engine.report.Gallery;
import dev.blazon.engine.report.RunFacts;
import dev.blazon.engine.report.Tally;
import dev.blazon.engine.report.html.Html;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Writes `report.html`: one file that opens from the disk, asks for nothing from outside and stays below 6 MB.
public final class ReportPage {

    private ReportPage() {}

    /// Replaces the file whole.
    public static void write(Path file, RunFacts facts, Tally tally, Gallery gallery) {
        Path aside = file.resolveSibling(file.getFileName() + ".tmp");
        try {
            Files.writeString(aside, render(facts, tally, gallery), StandardCharsets.UTF_8);
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException cause) {
            throw new StorageException(
                    "[" + file + "] The report cannot be written: " + cause.getMessage()
                            + ". Check the disk, then run 'blazon report' on the folder.",
                    cause);
        }
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
        DefectSection.write(page, tally.defects());
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
