package dev.blazon.engine.report.page;

import dev.blazon.engine.report.Exhibit;
import dev.blazon.engine.report.Gallery;
import dev.blazon.engine.report.RunFacts;
import dev.blazon.engine.report.Tally;
import dev.blazon.engine.report.html.Figures;
import dev.blazon.engine.report.html.Html;
import dev.blazon.engine.report.html.PaletteStrip;
import dev.blazon.engine.report.picture.Swatch;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Title, the run in one line of facts, and where to go on the page.
final class Masthead {
    private static final DateTimeFormatter STARTED = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Masthead() {}

    static void write(Html page, RunFacts facts, Tally tally, Gallery gallery) {
        page.open("header", "class", "masthead");
        List<List<Swatch>> palettes = palettes(gallery);
        if (!palettes.isEmpty()) {
            page.add(PaletteStrip.of(palettes, "ribbon", "The colours of the kept pictures"));
        }
        page.open("div", "class", "wrap").open("p", "class", "brand");
        shield(page);
        page.text("Blazon report").close();
        page.open("h1").inline(facts.name()).close();
        if (!facts.recipe().summary().isBlank()) {
            page.foreign("p", facts.recipe().summary(), "class", "lead");
        }
        facts(page, facts);
        navigation(page);
        page.close().close();
    }

    static List<List<Swatch>> palettes(Gallery gallery) {
        return gallery.exhibits(Exhibit.category(Exhibit.Ending.KEPT, "", "")).stream()
                .map(Exhibit::palette)
                .filter(palette -> !palette.isEmpty())
                .toList();
    }

    private static void shield(Html page) {
        page.open("svg", "class", "shield", "viewBox", "0 0 20 24", "aria-hidden", "true")
                .empty("path", "class", "field", "d", "M1 1h18v11c0 6-4 9-9 11-5-2-9-5-9-11z")
                .empty("path", "class", "charge", "d", "M1 1h18L1 15V1z")
                .close();
    }

    private static void facts(Html page, RunFacts facts) {
        page.open("dl", "class", "facts");
        fact(page, "Source", facts.source());
        fact(
                page,
                "Recipe",
                "version " + facts.recipe().version() + ", hash "
                        + facts.recipe().hash());
        fact(page, "Started", STARTED.format(facts.started()));
        fact(page, "Took", took(facts));
        fact(page, "Ended", facts.ending());
        page.close();
    }

    private static String took(RunFacts facts) {
        String time = Figures.duration(facts.elapsed());
        if (facts.samplesPerSecond().isEmpty()) {
            return time;
        }
        return time + ", " + Figures.real(facts.samplesPerSecond().getAsDouble()) + " samples a second";
    }

    private static void fact(Html page, String name, String value) {
        page.open("div").leaf("dt", name).foreign("dd", value).close();
    }

    private static void navigation(Html page) {
        page.open("nav", "aria-label", "Sections");
        link(page, "removed", "Removed");
        link(page, "captions", "Captions");
        link(page, "pictures", "Pictures");
        link(page, "gallery", "Gallery");
        link(page, "cost", "Models and cost");
        link(page, "run", "The run");
        page.close();
    }

    private static void link(Html page, String section, String name) {
        page.leaf("a", name, "href", "#" + section).text(" ");
    }
}
