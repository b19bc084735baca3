package dev.blazon.engine.report.page;

import dev.blazon.engine.report.Exhibit;
import dev.blazon.engine.report.Gallery;
import dev.blazon.engine.report.RunFacts;
import dev.blazon.engine.report.Tally;
import dev.blazon.engine.report.html.Figures;
import dev.blazon.engine.report.html.Html;
import dev.blazon.engine.report.html.PaletteStrip;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Kept samples as a catalogue: picture, alt text and caption side by side, with who wrote it from what.
final class GallerySection {
    private static final int MOST_SHOWN = 60;
    private static final int MOST_OTHER_CAPTIONS = 4;
    private static final int FOLD_AT = 900;
    private static final long IMAGE_BUDGET = 3_200_000;

    private final Html page;
    private final String published;
    private final Thumbnails thumbnails;

    private GallerySection(Html page, String published, Thumbnails thumbnails) {
        this.page = page;
        this.published = published;
        this.thumbnails = thumbnails;
    }

    static void write(Html page, RunFacts facts, Tally tally, Gallery gallery) {
        List<Exhibit> all = gallery.exhibits(Exhibit.category(Exhibit.Ending.KEPT, "", ""));
        List<Exhibit> shown = all.stream().limit(MOST_SHOWN).toList();
        page.open("section", "id", "gallery", "class", "wrap").leaf("h2", "Gallery");
        if (shown.isEmpty()) {
            page.leaf("p", "No kept sample to show.", "class", "lead").close();
            return;
        }
        page.leaf("p", drawn(shown.size(), tally.fates().kept()), "class", "lead");
        filter(page);
        GallerySection section =
                new GallerySection(page, facts.recipe().publishes().orElse(""), new Thumbnails(gallery, IMAGE_BUDGET));
        page.open("div", "class", "catalogue", "id", "catalogue");
        shown.forEach(section::card);
        page.close().close();
    }

    private static String drawn(int shown, long kept) {
        if (shown >= kept) {
            return kept == 1 ? "The one kept sample." : "All " + Figures.whole(kept) + " kept samples.";
        }
        return Figures.whole(shown) + " of " + Figures.whole(kept)
                + " kept samples, drawn evenly by their keys: the draw knows nothing of quality.";
    }

    /// Shown by the script alone, since without it a filter does nothing.
    private static void filter(Html page) {
        page.open("p", "class", "filter", "hidden", "", "id", "filter")
                .leaf("label", "Find in keys, texts and models", "for", "find")
                .empty("input", "id", "find", "type", "search", "autocomplete", "off", "spellcheck", "false")
                .leaf("output", "", "id", "found", "for", "find")
                .close();
    }

    private void card(Exhibit exhibit) {
        page.open("article", "class", "card").open("div", "class", "plate");
        thumbnails.write(page, exhibit);
        if (!exhibit.palette().isEmpty()) {
            page.add(PaletteStrip.row(exhibit.palette()));
        }
        page.open("h3", "class", "key").inline(exhibit.key()).close();
        page.leaf("p", measured(exhibit), "class", "quiet").close();
        page.open("div", "class", "alt-text").leaf("h4", "Alt text");
        altTexts(exhibit);
        page.close().open("div", "class", "caption-text").leaf("h4", "Caption");
        exhibit.caption(published).ifPresentOrElse(this::caption, () -> none("none"));
        others(exhibit);
        page.close().close();
    }

    private static String measured(Exhibit exhibit) {
        String more = exhibit.images() > 1 ? ", first of " + Figures.counted(exhibit.images(), "picture") : "";
        return exhibit.picture()
                .map(picture -> picture.width() + "\u202F×\u202F" + picture.height() + " · "
                        + picture.mediaType().replace("image/", "").toUpperCase(Locale.ROOT) + " · "
                        + Figures.bytes(picture.bytes()) + more)
                .orElse("not measured" + more);
    }

    private void altTexts(Exhibit exhibit) {
        if (exhibit.altTexts().isEmpty()) {
            none("none");
        }
        exhibit.altTexts()
                .forEach(text -> page.open("blockquote").foreign("p", text).close());
        chips("tag", exhibit.tags());
        chips("flag", exhibit.flags());
    }

    private void none(String word) {
        page.leaf("p", word, "class", "quiet");
    }

    private void caption(Exhibit.Text caption) {
        prose(caption.text());
        page.open("ul", "class", "chips")
                .open("li", "class", "writer")
                .text("by ")
                .inline(caption.model())
                .close();
        if (!caption.prompt().isEmpty()) {
            page.open("li").text("prompt ").inline(caption.prompt()).text(" ");
            page.leaf("code", caption.promptHash()).close();
        }
        caption.evidence()
                .forEach(evidence ->
                        page.open("li").text("from ").inline(evidence).close());
        page.close();
    }

    /// Long texts are folded behind their beginning, cut between words.
    private void prose(String text) {
        if (text.length() <= FOLD_AT * 4 / 3) {
            page.foreign("p", text, "class", "prose");
            return;
        }
        int space = text.lastIndexOf(' ', FOLD_AT);
        int cut = space > FOLD_AT / 2 ? space : FOLD_AT;
        if (Character.isHighSurrogate(text.charAt(cut - 1))) {
            cut++;
        }
        page.foreign("p", text.substring(0, cut) + " …", "class", "prose");
        page.open("details").leaf("summary", "The rest of it");
        page.foreign("p", "… " + text.substring(cut).strip(), "class", "prose").close();
    }

    private void others(Exhibit exhibit) {
        Optional<Exhibit.Text> main = exhibit.caption(published);
        List<Exhibit.Text> others = exhibit.captions().stream()
                .filter(text -> main.isEmpty() || !text.name().equals(main.get().name()))
                .limit(MOST_OTHER_CAPTIONS)
                .toList();
        for (Exhibit.Text other : others) {
            page.open("details")
                    .open("summary")
                    .text("Caption ")
                    .inline(other.name())
                    .close();
            caption(other);
            page.close();
        }
    }

    private void chips(String kind, List<String> names) {
        if (names.isEmpty()) {
            return;
        }
        page.open("ul", "class", "chips");
        names.forEach(name -> page.open("li", "class", kind).inline(name).close());
        page.close();
    }
}
