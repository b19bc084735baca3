package dev.blazon.formats.coco;

import dev.blazon.core.fault.SampleException;
import dev.blazon.core.sample.ImageLocation;
import dev.blazon.core.sample.ImageRef;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.sample.Value;
import dev.blazon.core.store.Reading;
import dev.blazon.core.store.SampleReader;
import dev.blazon.formats.source.Described;
import dev.blazon.formats.source.ImageNames;
import dev.blazon.formats.source.Json;
import dev.blazon.formats.source.Locator;
import dev.blazon.formats.source.SourceOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import tools.jackson.databind.JsonNode;

/// Turns one run of a COCO file's pictures into samples.
final class CocoReader implements SampleReader {
    private final CocoIndex index;
    private final Finder finder;
    private final int to;
    private int at;

    CocoReader(CocoIndex index, Finder finder, int from, int to) {
        this.index = index;
        this.finder = finder;
        this.at = from;
        this.to = to;
    }

    /// Where pictures of a COCO file may lie, in the order in which they are looked for.
    record Finder(String file, List<Locator> locators) {
        static Finder open(Path file, SourceOptions options) {
            Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of(""));
            boolean annotations = "annotations".equals(String.valueOf(folder.getFileName()));
            Path root = annotations ? folder.resolveSibling("") : folder;
            String stem = ImageNames.stem(file.getFileName().toString());
            String split = stem.substring(stem.lastIndexOf('_') + 1);
            List<Locator> locators = List.of(
                            folder,
                            root.resolve(split),
                            root.resolve("images"),
                            root.resolve("images").resolve(split))
                    .stream()
                    .filter(Files::isDirectory)
                    .map(base -> Locator.open(root, base, options.allowOutsideRoot()))
                    .toList();
            return new Finder(file.getFileName().toString(), locators);
        }

        ImageRef find(String name, Optional<String> url, String place) {
            ImageRef first = locators.getFirst().find(name, place);
            for (Locator locator : locators) {
                ImageRef image = locator.find(name, place);
                if (image.location() instanceof ImageLocation.InFile) {
                    return url.map(image::withUrl).orElse(image);
                }
            }
            return url.map(address ->
                            ImageRef.of(new ImageLocation.Remote(address), name).withUrl(address))
                    .orElse(first);
        }
    }

    @Override
    public Optional<Reading> next() {
        return at < to ? Optional.of(reading(index.image(at++))) : Optional.empty();
    }

    static Described described(CocoIndex index, JsonNode image) {
        SequencedMap<String, Value> record = Json.record(image);
        record.remove("file_name");
        if (!index.others(image).isEmpty()) {
            record.put("annotations", new Value.Json("[" + String.join(",", index.others(image)) + "]"));
        }
        List<String> categories =
                index.categories(image).stream().map(Json::quoted).toList();
        if (!categories.isEmpty()) {
            record.put("categories", new Value.Json("[" + String.join(",", categories) + "]"));
        }
        return Described.of(record, List.of("caption"));
    }

    private Reading reading(JsonNode image) {
        Described described = described(index, image);
        String name = image.path("file_name").asString("");
        String id = image.path("id").asString("");
        String key = name.isEmpty() ? "image-" + (id.isEmpty() ? String.valueOf(at) : id) : ImageNames.stem(name);
        String place = finder.file + "#" + key;
        Sample sample = Sample.of(key, List.of())
                .withAltTexts(index.captions(image).stream()
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .toList())
                .withTags(described.tags())
                .withOrigin(described.rest());
        if (name.isEmpty()) {
            return new Reading.Unreadable(
                    sample, "image-missing", "[" + place + "] The file has annotations but no picture of this id.");
        }
        try {
            return new Reading.Read(sample.withImages(List.of(finder.find(name, described.url(), place))));
        } catch (SampleException e) {
            return new Reading.Unreadable(sample, e.faultClass(), e.text());
        }
    }

    @Override
    public void close() {
        // The index belongs to the source.
    }
}
