package dev.blazon.app.eval.people;

import dev.blazon.app.eval.given.GivenFile;
import dev.blazon.metrics.Scores;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.Set;

/// All captions that were scored and rated, in one order, whichever system wrote them.
///
/// @param ratings one for each
/// @param scores of each metric, one for each
/// @param leftOut how many ratings are of images or systems that were not scored
record RatedCaptions(double[] ratings, SequencedMap<String, double[]> scores, int leftOut) {

    /// @throws dev.blazon.core.fault.RecipeException when no caption is rated, or nobody knows whose
    static RatedCaptions of(Ratings given, Path file, SequencedMap<String, List<Scores>> systems, List<String> ids) {
        requireSystems(given, file, systems);
        Set<Ratings.Caption> used = new LinkedHashSet<>();
        List<Double> ratings = new ArrayList<>();
        SequencedMap<String, List<Double>> scores = new LinkedHashMap<>();
        systems.forEach((system, metrics) -> {
            for (int image = 0; image < ids.size(); image++) {
                Ratings.Caption caption = caption(given, system, ids.get(image));
                OptionalDouble rating = given.of(caption);
                if (rating.isPresent()) {
                    used.add(caption);
                    ratings.add(rating.getAsDouble());
                    for (Scores metric : metrics) {
                        scores.computeIfAbsent(metric.name(), _ -> new ArrayList<>())
                                .add(metric.of(image));
                    }
                }
            }
        });
        if (used.isEmpty()) {
            throw new GivenFile(file)
                    .wrong("No rating is of a caption that is scored. Compare the images' and systems' names.");
        }
        int leftOut = given.captions().stream()
                .filter(caption -> !used.contains(caption))
                .mapToInt(given::count)
                .sum();
        SequencedMap<String, double[]> arrays = new LinkedHashMap<>();
        scores.forEach((metric, values) -> arrays.put(metric, array(values)));
        return new RatedCaptions(array(ratings), arrays, leftOut);
    }

    private static void requireSystems(Ratings given, Path file, SequencedMap<String, List<Scores>> systems) {
        if (systems.size() > 1 && given.systems().contains(Ratings.ANY)) {
            throw new GivenFile(file)
                    .wrong("Some ratings name no system, and there are " + systems.size() + ": "
                            + GivenFile.named(List.copyOf(systems.keySet())) + ". Add a field 'system'.");
        }
    }

    private static Ratings.Caption caption(Ratings given, String system, String image) {
        Ratings.Caption named = new Ratings.Caption(system, image);
        return given.of(named).isPresent() ? named : new Ratings.Caption(Ratings.ANY, image);
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
