package dev.blazon.operators.facts;

import dev.blazon.operators.facts.measure.ColourFamily;
import dev.blazon.operators.facts.measure.Measured;
import dev.blazon.operators.facts.measure.Mix;
import java.util.List;

/// The sentences on the balance of colours and tones: warm or cool, one hue alone, deep shadow and bright light, how
/// many colours a graphic has.
final class ToneWords {
    private static final List<ColourFamily> WARM =
            List.of(ColourFamily.RED, ColourFamily.ORANGE, ColourFamily.BROWN, ColourFamily.BEIGE, ColourFamily.YELLOW);
    private static final List<ColourFamily> COOL = List.of(ColourFamily.TEAL, ColourFamily.BLUE, ColourFamily.PURPLE);
    private static final List<String> NUMBERS =
            List.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    private final Phrases phrases;
    private final Measured measured;

    ToneWords(Phrases phrases, Measured measured) {
        this.phrases = phrases;
        this.measured = measured;
    }

    void sayBalance() {
        if (measured.tint().grey() || measured.transparent() > 0.5) {
            return;
        }
        if (measured.tint().toned() && sayToned()) {
            return;
        }
        double warm = share(WARM);
        double cool = share(COOL);
        double green = measured.all().share(ColourFamily.GREEN) + measured.all().share(ColourFamily.PINK);
        if (warm >= 0.3 && warm >= 4 * cool && warm >= green) {
            phrases.say(
                    phrases.pick("warm", "warm colours prevail over cool ones", "the colours lean to the warm side"));
        } else if (cool >= 0.3 && cool >= 4 * warm && cool >= green) {
            phrases.say(
                    phrases.pick("cool", "cool colours prevail over warm ones", "the colours lean to the cool side"));
        } else if (warm >= 0.2 && cool >= 0.2) {
            phrases.say(phrases.pick(
                    "both",
                    "warm and cool colours stand side by side",
                    "both warm and cool colours have a large share"));
        }
    }

    private boolean sayToned() {
        double hue = measured.tint().hue();
        boolean print = measured.tint().chroma() < 0.07 && measured.tint().oneWay() >= 0.985;
        if (print && hue >= 45 && hue <= 100) {
            phrases.say(phrases.pick(
                    "sepia",
                    "all its tones share one brownish tinge, as in a sepia print",
                    "a single brownish tinge, like sepia, runs through all its tones"));
            return true;
        }
        if (hue >= 210 && hue <= 290) {
            phrases.say("a single bluish hue runs through nearly all its tones");
            return true;
        }
        return false;
    }

    private double share(List<ColourFamily> families) {
        Mix all = measured.all();
        return families.stream().mapToDouble(all::share).sum();
    }

    /// How much is very dark or very light in a picture with many tones.
    void sayExtent() {
        if (measured.transparent() > 0.01) {
            return;
        }
        double shadow = measured.between(0, 40);
        double bright = measured.between(216, 256);
        if (shadow >= 0.14 && bright >= 0.14) {
            phrases.say("very dark tones cover " + ColourWords.share(shadow) + " of the area, very light ones "
                    + ColourWords.share(bright));
        } else if (shadow >= 0.14) {
            phrases.say(phrases.pick("shadow", "very dark tones cover ", "very dark tones fill ")
                    + ColourWords.share(shadow) + " of the area");
        } else if (bright >= 0.14) {
            phrases.say(phrases.pick("bright", "very light tones fill ", "very light tones cover ")
                    + ColourWords.share(bright) + " of the area");
        } else if (shadow < 0.01 && bright < 0.01) {
            phrases.say(phrases.pick(
                    "middle",
                    "middle tones make up nearly everything, without black or white",
                    "hardly any of it is near black or near white"));
        }
    }

    /// How few colours a flat graphic needs.
    void sayCount() {
        int nearly = measured.palette().nearly();
        if (nearly >= 2 && nearly <= 10) {
            phrases.say(phrases.pick("count", "only ", "no more than ") + NUMBERS.get(nearly - 2)
                    + " shades make up nearly all of " + (measured.cutOut() ? "what is drawn" : "it"));
        }
    }
}
