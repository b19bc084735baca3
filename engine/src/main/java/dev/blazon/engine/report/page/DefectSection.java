package dev.blazon.engine.report.page;

import dev.blazon.engine.report.html.Figures;
import dev.blazon.engine.report.html.Html;
import dev.blazon.engine.report.stats.DefectStats;
import java.util.List;

/// What was wrong with captions, by the model that wrote them. Left out when nothing was found.
final class DefectSection {

    private DefectSection() {}

    static void write(Html page, DefectStats defects) {
        List<DefectStats.Found> found = defects.found();
        if (found.isEmpty()) {
            return;
        }
        page.open("section", "id", "defects", "class", "wrap").leaf("h2", "Caption defects by model");
        page.open("div", "class", "scroll").open("table");
        page.verbatim(
                "<thead><tr><th scope=\"col\">model</th><th scope=\"col\">found</th><th scope=\"col\">rejected</th>"
                        + "<th scope=\"col\">kept with a flag</th><th scope=\"col\">of its captions</th></tr></thead>");
        page.open("tbody");
        found.forEach(one -> row(page, defects, one));
        page.close().close().close();
        page.leaf("p", "One caption may have several flags.", "class", "quiet").close();
    }

    private static void row(Html page, DefectStats defects, DefectStats.Found found) {
        page.open("tr").open("th", "scope", "row").inline(found.writer()).close();
        page.open("td").inline(found.defect()).close();
        page.leaf("td", Figures.whole(found.rejected()));
        page.leaf("td", Figures.whole(found.flagged()));
        page.leaf("td", Figures.percent(found.rejected() + found.flagged(), defects.writtenBy(found.writer())))
                .close();
    }
}
