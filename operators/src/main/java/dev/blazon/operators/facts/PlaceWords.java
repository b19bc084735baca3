package dev.blazon.operators.facts;

import dev.blazon.operators.facts.measure.ColourFamily;
import dev.blazon.operators.facts.measure.Measured;
import dev.blazon.operators.facts.measure.Mix;
import dev.blazon.operators.facts.measure.Regions;
import dev.blazon.operators.facts.measure.Regions.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The sentences on where something lies: the brightest and the darkest part, the detail, the colours.
/// For pictures in which every part can be seen.
final class PlaceWords {
    private static final List<String> NINTHS = List.of(
            "at the upper left",
            "at the top centre",
            "at the upper right",
            "at the left edge",
            "in the centre",
            "at the right edge",
            "at the lower left",
            "at the bottom centre",
            "at the lower right");
    private static final List<String> ROWS = List.of("along the top", "across the middle", "along the bottom");
    private static final List<String> COLUMNS =
            List.of("along the left side", "down the middle", "along the right side");

    /// By how many levels the brightest or darkest spot must stand out from every spot that lies apart.
    private static final double RIVAL = 6;

    private final Phrases phrases;
    private final Measured measured;

    PlaceWords(Phrases phrases, Measured measured) {
        this.phrases = phrases;
        this.measured = measured;
    }

    static String where(Part part) {
        int first = part.ninths().getFirst();
        if (part.ninths().size() == 1) {
            return NINTHS.get(first);
        }
        return part.ninths().get(1) == first + 1 ? ROWS.get(first / 3) : COLUMNS.get(first);
    }

    /// Says where it is brightest and where darkest; answers whether there was anything to say.
    boolean sayLight() {
        List<Double> light = measured.regions().light();
        double mean = Regions.mean(light);
        Optional<String> brightest = Regions.highest(light, 9)
                .filter(part -> light.get(part.ninths().getFirst()) >= mean + 22)
                .filter(part -> Regions.unrivalled(part, measured.regions().bright(), RIVAL))
                .map(PlaceWords::where);
        Optional<String> darkest = Regions.highest(negative(light), 9)
                .filter(part -> light.get(part.ninths().getFirst()) <= mean - 22)
                .filter(part ->
                        Regions.unrivalled(part, negative(measured.regions().dark()), RIVAL))
                .map(PlaceWords::where);
        if (brightest.isPresent() && darkest.isPresent()) {
            String high = brightest.orElseThrow();
            String low = darkest.orElseThrow();
            phrases.say(phrases.pick(
                    "spots",
                    "the brightest part lies " + high + ", the darkest " + low,
                    "it is brightest " + high + " and darkest " + low));
        } else {
            brightest.ifPresent(high ->
                    phrases.say(phrases.pick("spot", "the brightest part lies " + high, "it is brightest " + high)));
            darkest.ifPresent(
                    low -> phrases.say(phrases.pick("spot", "the darkest part lies " + low, "it is darkest " + low)));
        }
        return brightest.isPresent() || darkest.isPresent();
    }

    /// Says where fine structure gathers, or where there is hardly any.
    void sayDetail() {
        List<Double> detail = measured.regions().detail();
        double mean = Regions.mean(detail);
        if (mean < 1) {
            return;
        }
        Optional<String> busy = Regions.highest(detail, 0.3 * mean)
                .filter(part -> detail.get(part.ninths().getFirst()) >= 1.5 * mean)
                .map(PlaceWords::where);
        Optional<String> calm = Regions.highest(negative(detail), 0.12 * mean)
                .filter(part -> part.ninths().stream().allMatch(i -> detail.get(i) <= 0.35 * mean))
                .map(PlaceWords::where);
        if (busy.isPresent() && calm.isPresent()) {
            phrases.say("fine detail is densest " + busy.orElseThrow() + " and sparsest " + calm.orElseThrow());
        } else if (busy.isPresent()) {
            phrases.say(phrases.pick("busy", "fine detail is densest ", "there is most detail ") + busy.orElseThrow());
        } else if (calm.isPresent()) {
            phrases.say(phrases.pick("calm", "there is least detail ", "it is smoothest ") + calm.orElseThrow());
        }
    }

    /// Says where a main colour is gathered, for at most two colours.
    void sayColours(List<ColourFamily> families) {
        List<String> said = new ArrayList<>();
        List<String> places = new ArrayList<>();
        for (ColourFamily family : families) {
            Optional<String> place = gathered(family);
            if (said.size() < 2 && place.isPresent() && !places.contains(place.orElseThrow())) {
                said.add(family.word());
                places.add(place.orElseThrow());
            }
        }
        if (said.size() == 2) {
            phrases.say("most of the " + said.getFirst() + " is found " + places.getFirst() + ", most of the "
                    + said.getLast() + " " + places.getLast());
        } else if (said.size() == 1) {
            phrases.say(phrases.pick("gathered", "most of the ", "the greater part of the ")
                    + said.getFirst()
                    + phrases.pick("found", " lies ", " is found ")
                    + places.getFirst());
        }
    }

    private Optional<String> gathered(ColourFamily family) {
        double all = measured.all().share(family) * 2;
        if (all < 0.12) {
            return Optional.empty();
        }
        record Half(Mix mix, String words) {}
        List<Half> halves = List.of(
                new Half(measured.part(0, 0, 12, 6), "in the upper half"),
                new Half(measured.part(0, 6, 12, 12), "in the lower half"),
                new Half(measured.part(0, 0, 6, 12), "in the left half"),
                new Half(measured.part(6, 0, 12, 12), "in the right half"));
        return halves.stream()
                .filter(half -> half.mix().share(family) / all >= 0.78)
                .max((one, other) ->
                        Double.compare(one.mix().share(family), other.mix().share(family)))
                .map(Half::words);
    }

    private static List<Double> negative(List<Double> values) {
        return values.stream().map(value -> -value).toList();
    }
}
