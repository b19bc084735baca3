package dev.blazon.app.eval.people;

import dev.blazon.app.eval.given.GivenFile;
import dev.blazon.metrics.Scores;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.SequencedCollection;
import java.util.SequencedMap;
import java.util.Set;

/// All captions that are scored and rated, in one order, whichever system wrote them.
///
/// @param places the captions
/// @param ratings one for each
/// @param leftOut how many ratings are of images or systems that are not scored
public record RatedCaptions(List<Place> places, List<Double> ratings, int leftOut) {

    /// @param image its number in the set
    record Place(String system, int image) {}

    /// @throws dev.blazon.core.fault.RecipeException when no caption is rated, or nobody knows whose
    static RatedCaptions of(Ratings given, Path file, SequencedCollection<String> systems, List<String> ids) {
        requireSystems(given, file, systems);
        Set<Ratings.Caption> used = new LinkedHashSet<>();
        List<Double> ratings = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        for (String system : systems) {
            for (int image = 0; image < ids.size(); image++) {
                Ratings.Caption caption = caption(given, system, ids.get(image));
                OptionalDouble rating = given.of(caption);
                if (rating.isPresent()) {
                    used.add(caption);
                    ratings.add(rating.getAsDouble());
                    places.add(new Place(system, image));
                }
            }
        }
        if (used.isEmpty()) {
            throw new GivenFile(file)
                    .wrong("No rating is of a caption that is scored. Compare the images' and systems' names.");
        }
        int leftOut = given.captions().stream()
                .filter(caption -> !used.contains(caption))
                .mapToInt(given::count)
                .sum();
        return new RatedCaptions(places, ratings, leftOut);
    }

    private static void requireSystems(Ratings given, Path file, SequencedCollection<String> systems) {
        if (systems.size() > 1 && given.systems().contains(Ratings.ANY)) {
            throw new GivenFile(file)
                    .wrong("Some ratings name no system, and there are " + systems.size() + ": "
                            + GivenFile.named(List.copyOf(systems)) + ". Add a field 'system'.");
        }
    }

    private static Ratings.Caption caption(Ratings given, String system, String image) {
        Ratings.Caption named = new Ratings.Caption(system, image);
        return given.of(named).isPresent() ? named : new Ratings.Caption(Ratings.ANY, image);
    }

    double[] rated() {
        return ratings.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /// @param metric its number among the scores of each system
    double[] scored(SequencedMap<String, List<Scores>> systems, int metric) {
        return places.stream()
                .mapToDouble(place -> Objects.requireNonNull(systems.get(place.system()))
                        .get(metric)
                        .of(place.image()))
                .toArray();
    }
}
