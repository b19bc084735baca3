package dev.blazon.operators.facts;

import dev.blazon.core.image.ImageHeader;
import dev.blazon.operators.facts.measure.Detail;
import dev.blazon.operators.facts.measure.Light;
import dev.blazon.operators.facts.measure.Measured;
import dev.blazon.operators.facts.measure.Tint;
import java.util.ArrayList;
import java.util.List;

/// The sentences on brightness, contrast, strength of colour, sharpness and symmetry.
final class LightWords {
    private static final int FEWEST_PIXELS = 64 * 64;

    private final Phrases phrases;
    private final ImageHeader header;
    private final Measured measured;
    private final Medium medium;

    LightWords(Phrases phrases, ImageHeader header, Measured measured, Medium medium) {
        this.phrases = phrases;
        this.header = header;
        this.measured = measured;
        this.medium = medium;
    }

    /// @param saidUneven whether an earlier sentence told where it is brighter
    void sayLight(boolean saidUneven) {
        Light light = measured.light();
        String tone = tone(light);
        String contrast = contrast(light);
        String colour = colour(measured.tint());
        String sentence = tone.isEmpty() ? toneless(contrast, colour) : toned(tone, contrast, colour);
        String uneven = uneven(light, saidUneven);
        if (!sentence.isEmpty() && !uneven.isEmpty()) {
            sentence += "; " + uneven;
        }
        if (!sentence.isEmpty() || !uneven.isEmpty()) {
            phrases.say(sentence.isEmpty() ? uneven : sentence);
        }
    }

    private String toned(String tone, String contrast, String colour) {
        List<String> with = new ArrayList<>();
        if (!contrast.isEmpty()) {
            with.add(contrast + " contrast");
        }
        if (!colour.isEmpty()) {
            with.add(colour + " colours");
        }
        String start = phrases.pick("tone", "the overall tone is ", "it is ", "overall it is ") + tone;
        return with.isEmpty() ? start : start + ", with " + Phrases.list(with);
    }

    private String toneless(String contrast, String colour) {
        List<String> parts = new ArrayList<>();
        if (!contrast.isEmpty()) {
            parts.add(phrases.pick("contrast", "contrast is ", "the contrast is ") + contrast);
        }
        if (!colour.isEmpty()) {
            parts.add("the colours are " + colour);
        }
        String scope = measured.cutOut() && !parts.isEmpty() ? "in the visible part, " : "";
        return scope + Phrases.list(parts);
    }

    /// Said of continuous tones alone: thin dark lines on white are in strong contrast but change no quantile.
    private String contrast(Light light) {
        if (!medium.tonal()) {
            return "";
        }
        boolean low = light.range() <= 85 && light.brightest() - light.darkest() <= 125;
        return light.range() >= 215 ? "strong" : low ? "low" : "";
    }

    private String tone(Light light) {
        if (measured.transparent() > 0.2) {
            return "";
        }
        if (medium.tonal() && light.mean() >= 190 && light.low() >= 100) {
            return "high-key and very bright";
        }
        if (medium.tonal() && light.mean() <= 60 && light.brightest() <= 190) {
            return "low-key and very dark";
        }
        if (light.mean() >= 200) {
            return "very bright";
        }
        if (light.mean() >= 165) {
            return "bright";
        }
        return light.mean() <= 55 ? "very dark" : light.mean() <= 88 ? "dark" : "";
    }

    private String colour(Tint tint) {
        if (tint.grey()) {
            return "";
        }
        if (tint.colourfulness() >= 85) {
            return "vivid";
        }
        if (tint.colourfulness() >= 62) {
            return "rich";
        }
        if (!medium.tonal()) {
            return "";
        }
        return tint.colourfulness() < 14 ? "faint" : tint.colourfulness() < 30 ? "muted" : "";
    }

    private String uneven(Light light, boolean saidUneven) {
        if (!medium.tonal() || saidUneven || measured.transparent() > 0.01) {
            return "";
        }
        if (light.fall() >= 55) {
            return "the upper part is clearly brighter than the lower";
        }
        if (light.fall() <= -55) {
            return "the lower part is clearly brighter than the upper";
        }
        if (Math.abs(light.slope()) >= 50) {
            return light.slope() > 0
                    ? "the left side is brighter than the right"
                    : "the right side is brighter than the left";
        }
        return Math.abs(light.glow()) < 55
                ? ""
                : light.glow() > 0 ? "the centre is brighter than the edges" : "the centre is darker than the edges";
    }

    void sayDetail() {
        Detail detail = measured.detail();
        if (measured.raster().size() < FEWEST_PIXELS || measured.ground().isPresent() || measured.cutOut()) {
            return;
        }
        double reduction = (double) header.longSide()
                / Math.max(measured.raster().width(), measured.raster().height());
        if (medium.tonal() && detail.blur() >= 0.46 && detail.edges() <= 0.03) {
            phrases.say(phrases.pick("soft", "it is soft throughout, without hard edges", "edges are soft everywhere"));
        } else if (detail.edges() >= 0.22 && detail.evenness() >= 0.6) {
            phrases.say(phrases.pick(
                    "dense", "fine detail covers the whole area evenly", "it is dense with fine detail in every part"));
        } else if (medium.tonal() && detail.edges() <= 0.012) {
            phrases.say(phrases.pick(
                    "calm",
                    "transitions are gentle, with hardly any hard edges",
                    "large smooth areas prevail, with hardly any hard edges"));
        } else if (medium.tonal() && detail.blur() <= 0.24 && detail.edges() >= 0.06 && reduction <= 2) {
            phrases.say(phrases.pick("crisp", "edges are crisp", "fine edges are sharply drawn"));
        }
    }

    void saySymmetry() {
        boolean telling = measured.light().deviation() >= 16 && measured.transparent() < 0.01;
        if (telling && measured.form().mirrored() >= 0.95) {
            phrases.say(phrases.pick(
                    "mirror",
                    "the left and right halves are close to mirror images",
                    "it is almost perfectly symmetrical from left to right"));
        }
    }
}
