package dev.blazon.app.eval.given;

import dev.blazon.metrics.CaptionSet;
import dev.blazon.metrics.Mode;
import dev.blazon.metrics.Scores;
import dev.blazon.metrics.chair.Chair;
import dev.blazon.metrics.chair.ObjectFinder;
import dev.blazon.metrics.chair.ObjectTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// CHAIR, with the objects of a file.
record ChairMeasure(Path file, Map<String, Set<String>> objects) implements Measure {
    static final List<String> NAMES = List.of("CHAIRs", "CHAIRi", "CHAIR_recall");

    static ChairMeasure read(Path file) {
        Map<String, Set<String>> objects = ObjectsFile.read(file);
        ObjectFinder finder = new ObjectFinder(ObjectTable.coco(), Mode.STRICT);
        objects.forEach((image, names) -> names.stream()
                .filter(name -> finder.object(name).isEmpty())
                .findFirst()
                .ifPresent(name -> {
                    throw new GivenFile(file)
                            .wrong(
                                    "image '" + image + "'",
                                    "'" + name + "' is none of the 80 objects of COCO. Correct it or leave it out.");
                }));
        return new ChairMeasure(file, objects);
    }

    @Override
    public List<String> names() {
        return NAMES;
    }

    @Override
    public List<Scores> of(CaptionSet captions, Set<String> wanted, Mode mode) {
        List<String> unknown = captions.ids().stream()
                .filter(id -> !objects.containsKey(id))
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            throw new GivenFile(file)
                    .wrong("The file does not say which objects are in " + unknown.size() + " of " + captions.size()
                            + " images: " + GivenFile.named(unknown)
                            + ". Add them, with an empty list where there is none.");
        }
        return Chair.of(
                        captions,
                        captions.ids().stream()
                                .map(id -> Objects.requireNonNull(objects.get(id)))
                                .toList(),
                        mode)
                .scores();
    }
}
