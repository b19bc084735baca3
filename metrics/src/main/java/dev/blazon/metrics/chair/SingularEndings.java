package dev.blazon.metrics.chair;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Endings of plurals in the order in which `pattern` looks for them; the first one that is found decides.
final class SingularEndings {

    private SingularEndings() {}

    static List<Rewrite> all() {
        return Stream.of(learned(), common(), inVes(), inSes(), last())
                .flatMap(List::stream)
                .toList();
    }

    private static Rewrite of(String found, String written) {
        return new Rewrite(Pattern.compile(found), written);
    }

    private static List<Rewrite> learned() {
        return List.of(
                of("(?<=.)ae\\z", "a"),
                of("(?<=.)itis\\z", "itis"),
                of("(?<=.)eaux\\z", "eau"),
                of("quizzes\\z", "quiz"),
                of("matrices\\z", "matrix"),
                of("(?<=ap|vert|ind)ices\\z", "ex"),
                of("\\Aoxen", "ox"),
                of("(?<=alias|status)es\\z", ""),
                // a set of letters and a bar, where two words were meant
                of("(?<=[octpvir|])i\\z", "us"),
                of("(?<=cris|ax|test)es\\z", "is"));
    }

    private static List<Rewrite> common() {
        return List.of(
                of("shoes\\z", "shoe"),
                of("oes\\z", "o"),
                of("buses\\z", "bus"),
                of("(?<=[ml|])ice\\z", "ouse"),
                of("(?<=x|ch|ss|sh)es\\z", ""),
                of("movies\\z", "movie"),
                of("(?<=.)ombies\\z", "ombie"),
                of("series\\z", "series"),
                of("(?<=[^aeiouy]|qu)ies\\z", "y"));
    }

    private static List<Rewrite> inVes() {
        return List.of(
                of("(?<=[aeo]l)ves\\z", "f"),
                of("(?<=[^d]ea)ves\\z", "f"),
                of("arves\\z", "arf"),
                of("erves\\z", "erve"),
                of("(?<=[nlw]i)ves\\z", "fe"),
                of("(?<=[lr])ves\\z", "f"),
                of("(?<=[aeo])ves\\z", "ve"),
                of("(?<=si|ti|hi)ves\\z", "ve"),
                of("(?<=[^f])ves\\z", "fe"));
    }

    private static List<Rewrite> inSes() {
        return List.of(
                of("(?<=\\Aanaly)ses\\z", "sis"),
                of("(?<=analy|ba|diagno|parenthe|progno|synop|the)ses\\z", "sis"),
                of("(?<=.)opses\\z", "opsis"),
                of("(?<=.)yses\\z", "ysis"),
                of("(?<=h|d|r|o|n|b|cl|p)oses\\z", "ose"),
                of("(?<=fruct|gluc|galact|lact|ket|malt|rib|sacchar|cellul)ose\\z", "ose"),
                of("(?<=.)oses\\z", "osis"));
    }

    private static List<Rewrite> last() {
        return List.of(of("(?<=[ti])a\\z", "um"), of("news\\z", "news"), of("s\\z", ""));
    }
}
