package dev.blazon.engine.report.page;

import dev.blazon.engine.report.html.Bars;
import dev.blazon.engine.report.html.Figures;
import dev.blazon.engine.report.html.Html;
import dev.blazon.engine.report.html.MirrorChart;
import dev.blazon.engine.report.stats.Counts;
import dev.blazon.engine.report.stats.Distinct;
import dev.blazon.engine.report.stats.Histogram;
import dev.blazon.engine.report.stats.TextStats;
import java.util.List;

/// How long and how varied the captions are, against the alt texts they stand beside.
final class TextSection {
    private static final int MOST_OPENINGS = 8;
    private static final int MOST_WORDS = 24;

    private TextSection() {}

    static void write(Html page, TextStats texts) {
        page.open("section", "id", "captions", "class", "wrap").leaf("h2", "Captions");
        if (texts.captionWords().count() == 0) {
            page.leaf("p", "No kept sample has a published caption.", "class", "lead")
                    .close();
            return;
        }
        page.leaf("p", finding(texts), "class", "lead");
        page.open("div", "class", "pair");
        lengths(page, texts);
        measures(page, texts);
        page.close().open("div", "class", "pair");
        openings(page, texts);
        words(page, texts);
        page.close().close();
    }

    private static String finding(TextStats texts) {
        Histogram captions = texts.captionWords();
        String mean = "A caption has " + Figures.real(captions.mean()) + " words on average";
        if (texts.withBoth() == 0) {
            return mean + "; no sample has an alt text to compare it with.";
        }
        return mean + ", an alt text " + Figures.real(texts.altWords().mean()) + ". "
                + Figures.percent(texts.longerThanAlt(), texts.withBoth())
                + " of captions are longer than the alt text beside them.";
    }

    private static void lengths(Html page, TextStats texts) {
        page.open("figure").leaf("h3", "Length in words");
        page.add(MirrorChart.of(
                texts.captionWords(),
                texts.altWords(),
                "Histogram of lengths. Captions: median "
                        + Math.round(texts.captionWords().median()) + " words. Alt texts: median "
                        + Math.round(texts.altWords().median()) + " words."));
        page.open("figcaption")
                .leaf("span", "captions", "class", "legend caption")
                .text(" above, ")
                .leaf("span", "alt texts", "class", "legend alt")
                .text(" below; height is the share of texts, the axis is logarithmic")
                .close()
                .close();
    }

    private static void measures(Html page, TextStats texts) {
        page.open("div").leaf("h3", "Measured").open("div", "class", "scroll").open("table");
        page.verbatim(
                "<thead><tr><td></td><th scope=\"col\">captions</th><th scope=\"col\">alt texts</th></tr></thead>");
        page.open("tbody");
        Histogram captions = texts.captionWords();
        Histogram alts = texts.altWords();
        row(page, "texts", Figures.whole(captions.count()), Figures.whole(alts.count()));
        row(page, "words, mean", Figures.real(captions.mean()), Figures.real(alts.mean()));
        row(
                page,
                "words, median",
                Figures.whole(Math.round(captions.median())),
                Figures.whole(Math.round(alts.median())));
        row(
                page,
                "characters, mean",
                Figures.real(texts.meanCaptionCharacters()),
                Figures.real(texts.meanAltCharacters()));
        row(page, "words in all", Figures.whole(captions.sum()), Figures.whole(alts.sum()));
        row(page, "different words", about(texts.distinctWords()), "–");
        row(page, "different captions", about(texts.distinctCaptions()), "–");
        page.close().close().close().close();
    }

    private static String about(Distinct distinct) {
        return (distinct.isExact() ? "" : "≈\u202F") + Figures.whole(distinct.count());
    }

    private static void row(Html page, String name, String caption, String alt) {
        page.open("tr")
                .leaf("th", name, "scope", "row")
                .leaf("td", caption)
                .leaf("td", alt)
                .close();
    }

    private static void openings(Html page, TextStats texts) {
        List<Counts.Entry> top = texts.openings().top(MOST_OPENINGS);
        long captions = texts.captionWords().count();
        page.open("div").leaf("h3", "How captions begin").open("ol", "class", "bars");
        for (Counts.Entry entry : top) {
            page.open("li")
                    .open("span", "class", "bar-name")
                    .inline(entry.name() + " …")
                    .close()
                    .open("span", "class", "bar-value")
                    .leaf("strong", Figures.percent(entry.count(), captions))
                    .text(" · " + Figures.whole(entry.count()))
                    .close()
                    .add(Bars.single((double) entry.count() / captions, "caption"))
                    .close();
        }
        page.close().leaf("p", evenness(top, captions), "class", "quiet").close();
    }

    private static String evenness(List<Counts.Entry> top, long captions) {
        if (top.isEmpty()) {
            return "";
        }
        long shown = top.stream().mapToLong(Counts.Entry::count).sum();
        return "The first three words. These " + Figures.whole(top.size()) + " openings begin "
                + Figures.percent(shown, captions) + " of all captions.";
    }

    private static void words(Html page, TextStats texts) {
        page.open("div").leaf("h3", "Most frequent words").open("ul", "class", "words");
        for (Counts.Entry entry : texts.frequentWords().top(MOST_WORDS)) {
            page.open("li")
                    .inline(entry.name())
                    .text(" ")
                    .leaf("span", Figures.whole(entry.count()))
                    .close();
        }
        page.close()
                .leaf(
                        "p",
                        "Without English words that say nothing about a picture, such as ‘the’ and ‘with’."
                                + lost(texts),
                        "class",
                        "quiet")
                .close();
    }

    private static String lost(TextStats texts) {
        long lost = texts.frequentWords().lost();
        return lost == 0 ? "" : " Counts may be too low by at most " + Figures.whole(lost) + ".";
    }
}
