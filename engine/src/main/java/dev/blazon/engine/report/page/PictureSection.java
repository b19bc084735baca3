package dev.blazon.engine.report.page;

import dev.blazon.engine.report.Gallery;
import dev.blazon.engine.report.Tally;
import dev.blazon.engine.report.html.Bars;
import dev.blazon.engine.report.html.ColumnChart;
import dev.blazon.engine.report.html.Figures;
import dev.blazon.engine.report.html.Html;
import dev.blazon.engine.report.html.PaletteStrip;
import dev.blazon.engine.report.html.SizePlot;
import dev.blazon.engine.report.picture.Swatch;
import dev.blazon.engine.report.stats.Bins;
import dev.blazon.engine.report.stats.Counts;
import dev.blazon.engine.report.stats.Histogram;
import dev.blazon.engine.report.stats.PictureStats;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Colours, sizes, shapes, formats and flags of the kept samples.
final class PictureSection {
    private static final List<String> SHAPES =
            List.of("slim", "2:5", "9:16", "2:3", "3:4", "4:5", "1:1", "5:4", "4:3", "3:2", "16:9", "21:9", "wide");

    private PictureSection() {}

    static void write(Html page, Tally tally, Gallery gallery) {
        PictureStats pictures = tally.pictures();
        page.open("section", "id", "pictures", "class", "wrap").leaf("h2", "Pictures");
        if (pictures.count() == 0) {
            page.leaf("p", "No picture of a kept sample was measured.", "class", "lead")
                    .close();
            return;
        }
        page.leaf("p", finding(pictures), "class", "lead");
        palette(page, Masthead.palettes(gallery));
        page.open("div", "class", "pair");
        sizes(page, pictures);
        page.open("div");
        shapes(page, pictures.aspects());
        megapixels(page, pictures.pixels());
        page.close().close().open("div", "class", "pair");
        shares(page, "Formats", pictures.formats(), pictures.count(), "ink");
        flags(page, pictures, tally.fates().kept());
        page.close().close();
    }

    private static String finding(PictureStats pictures) {
        String tags = pictures.tags() == 0 ? "" : " The samples carry " + Figures.counted(pictures.tags(), "tag") + ".";
        return Figures.counted(pictures.count(), "picture") + ", " + Figures.bytes(pictures.bytes()) + " as stored, "
                + Figures.real(pictures.pixels().mean() / 1e6) + " megapixels on average." + tags;
    }

    private static void palette(Html page, List<List<Swatch>> palettes) {
        if (palettes.isEmpty()) {
            return;
        }
        page.open("figure").leaf("h3", "Palette");
        page.add(PaletteStrip.of(palettes, "palette", "Main colours of " + palettes.size() + " kept pictures"));
        page.open("figcaption")
                .text("One column a picture, its main colours from light to dark by area; greys first, then around the"
                        + " colour circle. A uniform draw of " + Figures.counted(palettes.size(), "kept picture") + ".")
                .close()
                .close();
    }

    private static void sizes(Html page, PictureStats pictures) {
        page.open("figure").leaf("h3", "Width and height");
        page.add(SizePlot.of(pictures.sizes(), "Heights over widths of the pictures, both axes logarithmic"));
        page.leaf(
                        "figcaption",
                        "Width to the right, height up, in pixels. A disc's area is the number of pictures; above the line is"
                                + " portrait.")
                .close();
    }

    private static void shapes(Html page, Histogram aspects) {
        List<ColumnChart.Column> columns = new ArrayList<>();
        for (int bin = 0; bin < aspects.bins().size(); bin++) {
            String tip = SHAPES.get(bin) + ": " + Figures.whole(aspects.inBin(bin));
            columns.add(new ColumnChart.Column(SHAPES.get(bin), aspects.inBin(bin), tip));
        }
        page.open("figure").leaf("h3", "Shape").add(ColumnChart.of(columns, "Pictures by width to height"));
        page.leaf("figcaption", "Width to height, nearest usual format.").close();
    }

    private static void megapixels(Html page, Histogram pixels) {
        List<ColumnChart.Column> columns = new ArrayList<>();
        for (int bin = firstUsed(pixels); bin <= lastUsed(pixels); bin++) {
            String from = megapixels(pixels.bins(), bin);
            String tip = "from " + from + " megapixels: " + Figures.whole(pixels.inBin(bin));
            columns.add(new ColumnChart.Column(from, pixels.inBin(bin), tip));
        }
        page.open("figure").leaf("h3", "Megapixels").add(ColumnChart.of(columns, "Pictures by megapixels"));
        page.leaf("figcaption", "Each column begins at its number.").close();
    }

    private static int firstUsed(Histogram histogram) {
        return IntStream.range(0, histogram.bins().size())
                .filter(bin -> histogram.inBin(bin) > 0)
                .findFirst()
                .orElse(0);
    }

    private static int lastUsed(Histogram histogram) {
        return IntStream.range(0, histogram.bins().size())
                .filter(bin -> histogram.inBin(bin) > 0)
                .max()
                .orElse(0);
    }

    private static String megapixels(Bins bins, int bin) {
        long edge = bins.edge(bin);
        return edge % 1_000_000 == 0
                ? Long.toString(edge / 1_000_000)
                : Double.toString(edge / 1e6).substring(1);
    }

    private static void shares(Html page, String title, Counts counts, long total, String kind) {
        page.open("div").leaf("h3", title).open("ul", "class", "bars");
        for (Counts.Entry entry : counts.largestFirst()) {
            page.open("li")
                    .open("span", "class", "bar-name")
                    .inline(entry.name())
                    .close()
                    .open("span", "class", "bar-value")
                    .leaf("strong", Figures.percent(entry.count(), total))
                    .text(" · " + Figures.whole(entry.count()))
                    .close()
                    .add(Bars.single((double) entry.count() / Math.max(1, total), kind))
                    .close();
        }
        page.close().close();
    }

    private static void flags(Html page, PictureStats pictures, long kept) {
        if (pictures.flags().isEmpty()) {
            page.open("div")
                    .leaf("h3", "Flags")
                    .leaf("p", "No kept sample carries a flag.")
                    .close();
            return;
        }
        shares(page, "Flags on kept samples", pictures.flags(), kept, "rejected");
    }
}
