package dev.blazon.operators.facts;

import dev.blazon.operators.facts.measure.ColourFamily;
import dev.blazon.operators.facts.measure.Measured;
import dev.blazon.operators.facts.measure.Mix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Says colours and shares of a [Mix] in words that stay true.
final class ColourWords {
    private static final double NAMED = 0.09;

    private ColourWords() {}

    /// A family as seen in a mix: `dark green`, or `shades of green` where no one name prevails.
    static String name(Mix mix, ColourFamily family) {
        return mix.shaded(family) ? "shades of " + family.word() : mix.naming(family).word();
    }

    /// The families worth naming, the largest first, at most four.
    static List<ColourFamily> main(Mix mix) {
        List<ColourFamily> families = mix.families().stream()
                .filter(family -> mix.share(family) >= NAMED)
                .limit(4)
                .toList();
        return families.isEmpty() ? List.of(mix.first()) : families;
    }

    static List<String> names(Mix mix, List<ColourFamily> families) {
        return families.stream().map(family -> name(mix, family)).toList();
    }

    /// Small but clear spots of colours that are not among the main ones, the largest first, at most two.
    static List<String> accents(Measured measured, List<ColourFamily> main) {
        Mix all = measured.all();
        List<ColourFamily> accents = new ArrayList<>();
        for (ColourFamily family : ColourFamily.values()) {
            double share = all.share(family);
            boolean spot = !family.neutral() && family != ColourFamily.BEIGE && family != ColourFamily.BROWN;
            if (spot && share >= 0.006 && !main.contains(family) && measured.raster().densest(family) >= 0.25) {
                accents.add(family);
            }
        }
        return accents.stream()
                .sorted(Comparator.comparingDouble(family -> -all.share(family)))
                .limit(2)
                .map(ColourFamily::word)
                .toList();
    }

    /// A share in words that stand before `of it`: `about a third`.
    static String share(double share) {
        if (share >= 0.95) {
            return "nearly all";
        }
        if (share >= 0.80) {
            return "most";
        }
        if (share >= 0.71) {
            return "about three quarters";
        }
        if (share >= 0.62) {
            return "about two thirds";
        }
        if (share >= 0.55) {
            return "more than half";
        }
        if (share >= 0.45) {
            return "about half";
        }
        if (share >= 0.37) {
            return "about two fifths";
        }
        if (share >= 0.29) {
            return "about a third";
        }
        if (share >= 0.21) {
            return "about a quarter";
        }
        if (share >= 0.185) {
            return "about a fifth";
        }
        return share >= 0.14 ? "about a sixth" : "a small part";
    }
}
