package dev.blazon.operators.facts;

import dev.blazon.operators.facts.measure.ColourFamily;
import dev.blazon.operators.facts.measure.Measured;
import dev.blazon.operators.facts.measure.Mix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Says colours and shares of a [Mix] in words that stay true.
final class ColourWords {
    private static final double NAMED = 0.09;

    private ColourWords() {}

    /// A family as seen in a mix: `dark green`, or `shades of green` where no one name prevails.
    static String name(Mix mix, ColourFamily family) {
        return mix.shaded(family)
                ? "shades of " + family.word()
                : mix.naming(family).word();
    }

    /// The families worth naming, the largest first, at most four.
    static List<ColourFamily> main(Mix mix) {
        List<ColourFamily> families = mix.families().stream()
                .filter(family -> mix.share(family) >= NAMED)
                .limit(4)
                .toList();
        return families.isEmpty() ? List.of(mix.first()) : families;
    }

    /// The families' names for a list: only the first may be `shades of …`.
    static List<String> names(Mix mix, List<ColourFamily> families) {
        List<String> names = new ArrayList<>();
        for (ColourFamily family : families) {
            names.add(names.isEmpty() ? name(mix, family) : mix.naming(family).word());
        }
        return names;
    }

    /// Small but clear spots of colours that are not among the main ones, the largest first, at most two.
    static List<String> accents(Measured measured, List<ColourFamily> main) {
        Mix all = measured.all();
        return Stream.of(ColourFamily.values())
                .filter(family ->
                        !main.contains(family) && neighbours(family).stream().noneMatch(main::contains))
                .filter(family ->
                        all.striking(family) >= 0.006 && measured.raster().densest(family) >= 0.25)
                .sorted(Comparator.comparingDouble(family -> -all.striking(family)))
                .limit(2)
                .map(ColourFamily::word)
                .toList();
    }

    /// Families whose shades run into this one, so that a spot of it may be no spot at all.
    private static List<ColourFamily> neighbours(ColourFamily family) {
        return switch (family) {
            case RED -> List.of(ColourFamily.ORANGE, ColourFamily.PINK);
            case ORANGE -> List.of(ColourFamily.RED, ColourFamily.YELLOW, ColourFamily.BROWN);
            case YELLOW -> List.of(ColourFamily.ORANGE, ColourFamily.BEIGE);
            case GREEN -> List.of(ColourFamily.TEAL);
            case TEAL -> List.of(ColourFamily.GREEN, ColourFamily.BLUE);
            case BLUE -> List.of(ColourFamily.TEAL, ColourFamily.PURPLE);
            case PURPLE -> List.of(ColourFamily.BLUE, ColourFamily.PINK);
            case PINK -> List.of(ColourFamily.RED, ColourFamily.PURPLE);
            case BLACK, GREY, WHITE, BROWN, BEIGE -> List.of();
        };
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
