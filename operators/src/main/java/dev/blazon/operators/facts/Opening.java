package dev.blazon.operators.facts;

import dev.blazon.core.image.ImageHeader;
import dev.blazon.operators.facts.measure.ColourFamily;
import dev.blazon.operators.facts.measure.Form;
import dev.blazon.operators.facts.measure.Light;
import dev.blazon.operators.facts.measure.Measured;
import dev.blazon.operators.facts.measure.Mix;
import java.util.ArrayList;
import java.util.List;

/// The first sentence: shape, kind of picture, colours.
final class Opening {
    private static final int TINY = 64;
    private static final double NOTABLE = 0.14;
    private static final double MAJORITY = 0.55;

    private final Phrases phrases;
    private final ImageHeader header;
    private final Measured measured;
    private final Medium medium;
    private final List<ColourFamily> main;
    private final boolean shares;

    Opening(Phrases phrases, ImageHeader header, Measured measured, Medium medium) {
        this.phrases = phrases;
        this.header = header;
        this.measured = measured;
        this.medium = medium;
        main = measured.all().empty() ? List.of() : ColourWords.main(measured.all());
        double lead = main.isEmpty() ? 0 : measured.all().share(main.getFirst());
        shares = !measured.cutOut()
                && lead >= 0.28
                && lead < 0.93
                && main.size() > 1
                && measured.all().share(main.get(1)) >= NOTABLE
                && !measured.tint().grey()
                && !equal()
                && (lead >= MAJORITY || lead - measured.all().share(main.get(1)) >= 0.04)
                && phrases.draw(5, "shares") < 3;
    }

    void say() {
        if (measured.all().empty()) {
            phrases.say(Phrases.a(shape()) + " image that is transparent all over");
            return;
        }
        if (measured.cutOut()) {
            sayCutOut();
            return;
        }
        switch (medium.kind()) {
            case PLAIN -> sayPlain();
            case RAMP -> sayRamp();
            case PHOTOGRAPH -> sayKind("photograph", "a photograph");
            case TONAL -> sayTonal();
            case CHART -> sayKind("chart, diagram or screenshot", "a chart, a diagram or a screenshot");
            case LINE_WORK ->
                phrases.say("this " + shape() + " " + image()
                        + phrases.pick("hedge", " appears to be ", " looks like ", " is most likely ")
                        + "writing or line work in black on white");
            case GRAPHIC -> sayKind(flatGraphic(), Phrases.a(flatGraphic()));
            case UNKNOWN -> sayNoun(image());
        }
        boolean plain = medium.kind() == Medium.Kind.PLAIN || medium.kind() == Medium.Kind.RAMP;
        if (shares && !plain) {
            sayShares();
        }
    }

    /// Kind and colours of what can be seen, and of that alone.
    private void sayCutOut() {
        String much = measured.transparent() >= 0.6 ? "mostly" : "partly";
        phrases.say(phrases.pick(
                "cut-out",
                "this " + shape() + " " + image() + " is " + much + " transparent",
                Phrases.a(shape()) + " " + image() + ", " + much + " transparent"));
        boolean drawn = medium.kind() == Medium.Kind.GRAPHIC || measured.tint().grey() && !medium.tonal();
        String seen = drawn
                ? phrases.pick("drawn", "what is drawn on it is ", "what is drawn is ")
                : phrases.pick("seen", "what can be seen on it is ", "the visible part is ");
        phrases.say(seen + palette());
    }

    private String flatGraphic() {
        return measured.tint().grey() ? "graphic in flat shades" : "graphic in flat colours";
    }

    private void sayPlain() {
        String colour = measured.all().naming(measured.all().first()).word();
        phrases.say(phrases.pick(
                "plain",
                Phrases.a(shape()) + " image of one plain colour, " + colour,
                "a plain " + colour + " image without any drawing or texture",
                "nothing but plain " + colour + " fills this " + shape() + " image"));
        phrases.say(
                phrases.pick("plain-more", "No shape, line or texture stands out", "It is uniform from edge to edge"));
    }

    private void sayRamp() {
        Form form = measured.form();
        boolean level = Math.abs(form.across()) >= Math.abs(form.down());
        boolean slanted = Math.min(Math.abs(form.across()), Math.abs(form.down()))
                > 0.25 * Math.max(Math.abs(form.across()), Math.abs(form.down()));
        String from = level ? "left" : "top";
        String to = level ? "right" : "bottom";
        Mix first = level ? measured.part(0, 0, 1, 12) : measured.part(0, 0, 12, 1);
        Mix last = level ? measured.part(11, 0, 12, 12) : measured.part(0, 11, 12, 12);
        if (slanted) {
            String slope =
                    form.across() > 0 == form.down() > 0 ? "upper left to lower right" : "lower left to upper right";
            phrases.say(Phrases.a(shape()) + " image made of one smooth gradient that slants from the " + slope);
            return;
        }
        phrases.say(Phrases.a(shape()) + " image made of one smooth gradient, from "
                + first.naming(first.first()).word() + " at the " + from + " to "
                + last.naming(last.first()).word() + " at the " + to);
    }

    private void sayTonal() {
        sayNoun(phrases.pick(
                "tonal",
                image() + " with gradual shading",
                image() + " rich in intermediate tones",
                image() + " with finely graded tones"));
    }

    private String image() {
        return phrases.pick("image", "image", "picture");
    }

    private void sayKind(String noun, String hedged) {
        if (medium.sureness() == Medium.Sureness.SURE) {
            sayNoun(noun);
            return;
        }
        String look = phrases.pick("hedge", " appears to be ", " looks like ", " is most likely ");
        String start = "this " + shape() + " " + image();
        phrases.say(start + look + hedged + ", " + palette());
    }

    private void sayNoun(String noun) {
        phrases.say(
                switch (phrases.draw(3, "opening")) {
                    case 0 -> "this is " + Phrases.a(shape()) + " " + noun + ", " + palette();
                    case 1 -> palettePredicate("this " + shape() + " " + noun);
                    default -> Phrases.a(shape()) + " " + noun + ", " + palette();
                });
    }

    /// Some palettes follow a comma better than `is`.
    private String palettePredicate(String subject) {
        String palette = palette();
        boolean phrase =
                palette.startsWith("with ") || palette.startsWith("in which ") || palette.startsWith("a blend");
        return phrase ? subject.replaceFirst("^this", shapeArticle()) + ", " + palette : subject + " is " + palette;
    }

    private String shapeArticle() {
        return Phrases.a(shape()).split(" ", 2)[0];
    }

    private String shape() {
        double aspect = (double) header.width() / header.height();
        String size = header.longSide() <= TINY ? "tiny " : "";
        if (aspect >= 2.2) {
            return size + phrases.pick("shape", "very wide", "long, horizontal");
        }
        if (aspect > 1.12) {
            return size + phrases.pick("shape", "horizontal", "landscape-format", "wide");
        }
        if (aspect >= 0.9) {
            return size + (aspect > 0.98 && aspect < 1.02 ? "square" : "nearly square");
        }
        return size + (aspect > 0.45 ? phrases.pick("shape", "vertical", "upright", "tall") : "very tall and narrow");
    }

    /// What follows `is` or a comma: `mostly dark green, with brown and light blue`.
    private String palette() {
        if (measured.tint().grey()) {
            return greys();
        }
        Mix all = measured.all();
        List<String> names = ColourWords.names(all, main);
        double lead = all.share(main.getFirst());
        if (shares) {
            return led(names.getFirst(), main.getFirst().word(), lead);
        }
        String touches = lead < 0.28 && main.size() > 2 ? "" : accents();
        return colours(names, lead)
                + (touches.isEmpty() ? "" : phrases.pick("accent", ", plus ", ", along with ") + touches);
    }

    private String led(String first, String family, double lead) {
        if (lead >= MAJORITY) {
            return phrases.pick("palette", "mostly ", "largely ", "dominated by ") + first;
        }
        return phrases.pick(
                "palette",
                "led by " + first,
                "with more " + family + " than any other colour",
                "in which " + family + " is commonest");
    }

    private String colours(List<String> names, double lead) {
        String first = names.getFirst();
        List<String> others = names.subList(1, names.size());
        if (lead >= 0.93 || others.isEmpty()) {
            return (lead >= 0.93 ? "almost entirely " : "mostly ") + first;
        }
        if (names.size() > 1 && equal()) {
            return "in roughly equal parts of " + Phrases.list(names);
        }
        if (lead >= MAJORITY) {
            return phrases.pick(
                    "palette",
                    "mostly " + first + ", with " + Phrases.list(others),
                    "dominated by " + first + " beside " + Phrases.list(others),
                    "largely " + first + " with " + Phrases.list(others));
        }
        if (lead >= 0.28) {
            return phrases.pick("palette", "composed of ", "in ", "made up mainly of ") + Phrases.list(names);
        }
        return phrases.pick("palette", "in a mix of ", "a blend of ") + Phrases.list(names) + ", none of them dominant";
    }

    /// How much of the picture the main colours take, where the first sentence named only one of them.
    private void sayShares() {
        Mix all = measured.all();
        List<String> parts = new ArrayList<>();
        List<String> minor = new ArrayList<>();
        for (int i = all.share(main.getFirst()) >= MAJORITY ? 1 : 0; i < main.size(); i++) {
            double share = all.share(main.get(i));
            String name =
                    i == 0 ? main.getFirst().word() : all.naming(main.get(i)).word();
            if (share < NOTABLE) {
                minor.add(name);
                continue;
            }
            String verb = parts.isEmpty() ? phrases.pick("covers", " covers ", " takes up ", " fills ") : " ";
            parts.add(name + verb + ColourWords.share(share) + (parts.isEmpty() ? " of the area" : ""));
        }
        String rest =
                minor.isEmpty() ? "" : phrases.pick("minor", ", with some ", ", besides some ") + Phrases.list(minor);
        String touches = accents();
        phrases.say(Phrases.list(parts) + rest + (touches.isEmpty() ? "" : "; there are " + touches));
    }

    /// Whether the main colours share the picture evenly among them.
    private boolean equal() {
        Mix all = measured.all();
        double most = all.share(main.getFirst());
        double least = all.share(main.getLast());
        return most - least <= 0.06 && most * main.size() >= 0.9;
    }

    private String accents() {
        List<String> accents = ColourWords.accents(measured, main);
        return accents.isEmpty()
                ? ""
                : phrases.pick("touches", "touches of ", "small areas of ", "spots of ") + Phrases.list(accents);
    }

    private String greys() {
        Light light = measured.light();
        String from = tone(light.darkest());
        String to = tone(light.brightest());
        if (from.equals(to)) {
            return measured.cutOut() ? from : "without colour, " + from + " nearly throughout";
        }
        return phrases.pick(
                "grey",
                "without colour, ranging from " + from + " to " + to,
                "in tones from " + from + " to " + to + " alone",
                "colourless, its tones running from " + from + " to " + to);
    }

    private static String tone(int level) {
        if (level < 40) {
            return "black";
        }
        if (level < 95) {
            return "dark grey";
        }
        if (level < 165) {
            return "middle grey";
        }
        return level < 238 ? "light grey" : "white";
    }
}
