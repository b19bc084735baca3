package dev.blazon.app.eval;

import dev.blazon.app.eval.input.CaptionFile;
import dev.blazon.app.eval.input.Captions;
import dev.blazon.core.fault.Problem;
import dev.blazon.core.fault.RecipeException;
import dev.blazon.core.sample.ImageLocation;
import dev.blazon.metrics.CaptionSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;

/// One set of images with references, and the captions of one or several systems for them.
///
/// @param systems by their names, all over the same images in the same order
/// @param columns of each system, where images may have several captions: all first ones, all second ones and so on;
///     `systems` then has an image's captions as one, a line each
/// @param pictures where images lie, as far as the captions' files tell
public record EvalSet(
        SequencedMap<String, CaptionSet> systems,
        SequencedMap<String, List<CaptionSet>> columns,
        Map<String, ImageLocation.InFile> pictures) {
    private static final int NAMED = 5;

    /// Reads and checks. Nothing is left out in silence.
    ///
    /// @param hypotheses files by the systems' names
    /// @param onlyCommon scores only images that all files have, instead of refusing others
    /// @param each how many captions an image has
    /// @throws RecipeException with all that is wrong
    public static EvalSet read(
            SequencedMap<String, Path> hypotheses, Path references, boolean onlyCommon, CaptionsEach each) {
        CompletableFuture<Captions> reading = CompletableFuture.supplyAsync(() -> CaptionFile.read(references));
        SequencedMap<String, SequencedMap<String, List<String>>> given = new LinkedHashMap<>();
        Map<String, ImageLocation.InFile> pictures = new LinkedHashMap<>();
        hypotheses.forEach((name, file) -> {
            Captions captions = CaptionFile.read(file);
            given.put(name, captions.texts());
            pictures.putAll(captions.pictures());
        });
        Map<String, List<String>> wanted = joined(reading).texts();
        List<Problem> problems = new ArrayList<>();
        Set<String> common = new LinkedHashSet<>(given.firstEntry().getValue().keySet());
        common.retainAll(wanted.keySet());
        given.values().forEach(texts -> common.retainAll(texts.keySet()));
        given.forEach((name, texts) -> {
            String place = String.valueOf(hypotheses.get(name));
            several(texts, place, each, problems);
            if (!onlyCommon) {
                missing(place, "has no caption for", wanted.keySet(), texts.keySet(), problems);
                missing(place, "has captions without references for", texts.keySet(), wanted.keySet(), problems);
            }
        });
        empty(wanted, references.toString(), problems);
        if (common.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem(references.toString(), "No image is in all files. Compare the images' names."));
        }
        if (!problems.isEmpty()) {
            throw new RecipeException(problems);
        }
        return of(given, wanted, pictures, List.copyOf(common));
    }

    private static EvalSet of(
            SequencedMap<String, SequencedMap<String, List<String>>> given,
            Map<String, List<String>> wanted,
            Map<String, ImageLocation.InFile> pictures,
            List<String> ids) {
        List<List<String>> references = ids.stream().map(wanted::get).toList();
        SequencedMap<String, CaptionSet> systems = new LinkedHashMap<>();
        SequencedMap<String, List<CaptionSet>> columns = new LinkedHashMap<>();
        given.forEach((name, texts) -> {
            List<List<String>> captions = ids.stream()
                    .map(id -> Objects.requireNonNull(texts.get(id)))
                    .toList();
            systems.put(
                    name,
                    new CaptionSet(
                            ids,
                            captions.stream().map(own -> String.join("\n", own)).toList(),
                            references));
            columns.put(
                    name,
                    IntStream.range(0, captions.getFirst().size())
                            .mapToObj(column -> new CaptionSet(
                                    ids,
                                    captions.stream()
                                            .map(own -> own.get(column))
                                            .toList(),
                                    references))
                            .toList());
        });
        return new EvalSet(systems, columns, pictures);
    }

    /// Faults of the other thread are those of this one.
    private static Captions joined(CompletableFuture<Captions> reading) {
        try {
            return reading.join();
        } catch (CompletionException fault) {
            if (fault.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw fault;
        }
    }

    private static void several(
            Map<String, List<String>> texts, String place, CaptionsEach each, List<Problem> problems) {
        int wanted = each.of(texts.values());
        List<String> wrong = texts.entrySet().stream()
                .filter(entry -> entry.getValue().size() != wanted)
                .map(entry -> "'" + entry.getKey() + "' (" + entry.getValue().size() + ")")
                .toList();
        if (!wrong.isEmpty()) {
            problems.add(
                    new Problem(place, counted(wrong, "image") + " not exactly " + each.words(wanted, named(wrong))));
        }
    }

    private static void missing(
            String place, String what, Collection<String> wanted, Collection<String> there, List<Problem> problems) {
        List<String> lacking = wanted.stream()
                .filter(id -> !there.contains(id))
                .map(id -> "'" + id + "'")
                .toList();
        if (!lacking.isEmpty()) {
            problems.add(new Problem(
                    place,
                    "The file " + what + " " + lacking.size() + " of " + wanted.size() + " images: " + named(lacking)
                            + ". Complete it, or score only what all files have with --only-common."));
        }
    }

    private static void empty(Map<String, List<String>> references, String place, List<Problem> problems) {
        List<String> bare = references.entrySet().stream()
                .filter(entry -> entry.getValue().stream().allMatch(String::isBlank))
                .map(entry -> "'" + entry.getKey() + "'")
                .toList();
        if (!bare.isEmpty()) {
            problems.add(new Problem(
                    place, counted(bare, "image") + " no reference that is not empty: " + named(bare) + ". Add one."));
        }
    }

    private static String counted(List<String> all, String what) {
        return all.size() + " " + what + (all.size() == 1 ? " has" : "s have");
    }

    private static String named(List<String> all) {
        return String.join(", ", all.subList(0, Math.min(NAMED, all.size()))) + (all.size() > NAMED ? ", …" : "");
    }

    public List<String> ids() {
        return systems.firstEntry().getValue().ids();
    }

    public int images() {
        return systems.firstEntry().getValue().size();
    }

    public int references() {
        return systems.firstEntry().getValue().references().stream()
                .mapToInt(List::size)
                .sum();
    }
}
