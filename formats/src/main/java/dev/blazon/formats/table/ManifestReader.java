package dev.blazon.formats.table;

import dev.blazon.core.fault.SampleException;
import dev.blazon.core.sample.Flag;
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
import dev.blazon.formats.source.Roles;
import dev.blazon.formats.source.SourceOptions;
import dev.blazon.formats.table.scan.Chunk;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// Turns the records of one run into samples.
final class ManifestReader implements SampleReader {
    private final Reads reads;
    private final Records records;
    private final Map<String, String> paths = new HashMap<>();
    private final Chunk chunk;
    private int taken;

    ManifestReader(Reads reads, Chunk chunk) {
        this.reads = reads;
        this.chunk = chunk;
        this.records = reads.manifest.records(chunk);
    }

    /// What is needed to read any run of a manifest.
    ///
    /// @param locators of the folders that pictures are looked for in, in order
    record Reads(Manifest manifest, List<Locator> locators, SourceOptions options) {
        Reads {
            locators = List.copyOf(locators);
        }

        Roles rolesOf(SequencedMap<String, Value> values) {
            boolean known = manifest.roles().images().stream().anyMatch(values::containsKey);
            return known ? manifest.roles() : Roles.of(values.sequencedKeySet(), options);
        }
    }

    @Override
    public Optional<Reading> next() {
        try {
            Optional<Records.Row> row = records.next();
            long number = chunk.record() + taken++;
            List<Records.Row> later = row.isPresent() ? later() : List.of();
            return row.map(first -> reading(first, later, number));
        } catch (IOException e) {
            throw Manifest.fault(reads.manifest.file(), e);
        }
    }

    private List<Records.Row> later() throws IOException {
        List<Records.Row> later = new ArrayList<>();
        while (chunk.repeats().at(taken)) {
            records.next().ifPresent(later::add);
            taken++;
        }
        return later;
    }

    private Reading reading(Records.Row row, List<Records.Row> later, long number) {
        String place = reads.manifest.file().name() + ":" + row.line();
        return switch (row) {
            case Records.Row.Malformed(long _, String problem) ->
                new Reading.Unreadable(
                        Sample.of(reads.manifest.file().name() + "#" + (number + 1), List.of()),
                        "record-malformed",
                        "[" + place + "] " + problem + ".");
            case Records.Row.Parsed parsed -> parsed(parsed, later, number, place);
        };
    }

    private Reading parsed(Records.Row.Parsed row, List<Records.Row> later, long number, String place) {
        SequencedMap<String, Value> values = new LinkedHashMap<>(row.values());
        Roles roles = reads.rolesOf(values);
        Optional<String> key =
                roles.key().map(values::remove).map(Value::asText).filter(text -> !text.isBlank());
        List<String> named = takePaths(values, roles);
        String stem = ImageNames.stem(reads.manifest.file().name());
        String generated = String.format(Locale.ROOT, "%s-%09d", stem, number);
        Sample sample = Sample.of(key.or(() -> pathKey(named)).orElse(generated), List.of());
        Described described = Described.of(values, reads.options.captionColumns());
        Sample whole = sample.withAltTexts(described.altTexts())
                .withTags(described.tags())
                .withOrigin(described.rest());
        whole = row.unicode() ? whole : whole.withFlag(new Flag("text-not-utf8", "was read as windows-1252"));
        whole = LaterRows.joined(whole, described.url(), later, this::described);
        try {
            List<ImageRef> images = images(named, described.url(), place);
            return images.isEmpty()
                    ? new Reading.Unreadable(whole, "image-missing", "[" + place + "] The record names no picture.")
                    : new Reading.Read(whole.withImages(images));
        } catch (SampleException e) {
            return new Reading.Unreadable(whole, e.faultClass(), e.text());
        }
    }

    private Described described(Records.Row.Parsed row) {
        SequencedMap<String, Value> values = new LinkedHashMap<>(row.values());
        Roles roles = reads.rolesOf(values);
        roles.key().ifPresent(values::remove);
        takePaths(values, roles);
        return Described.of(values, reads.options.captionColumns());
    }

    // Two pictures may share a stem; the second of a run then keeps its extension.
    private Optional<String> pathKey(List<String> named) {
        return named.stream()
                .filter(path -> !ImageNames.isAddress(path))
                .findFirst()
                .map(path -> {
                    String relative = reads.locators.getFirst().relative(path);
                    String stem = reads.locators.getFirst().key(path);
                    String other = paths.putIfAbsent(stem, relative);
                    return other == null || other.equals(relative) ? stem : relative;
                })
                .filter(key -> !key.isEmpty());
    }

    private List<ImageRef> images(List<String> named, Optional<String> url, String place) {
        if (named.isEmpty()) {
            return url.map(address -> List.of(ImageRef.of(new ImageLocation.Remote(address), address)
                            .withUrl(address)))
                    .orElse(List.of());
        }
        List<ImageRef> images = new ArrayList<>();
        for (String path : named) {
            ImageRef image = find(path, place);
            images.add(url.map(image::withUrl).orElse(image));
        }
        return images;
    }

    private ImageRef find(String path, String place) {
        ImageRef first = reads.locators.getFirst().find(path, place);
        for (Locator locator : reads.locators) {
            Optional<ImageRef> found = found(locator, path, place);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return first;
    }

    // kohya's keys may lack the extension.
    private static Optional<ImageRef> found(Locator locator, String path, String place) {
        ImageRef image = locator.find(path, place);
        if (!(image.location() instanceof ImageLocation.Missing)) {
            return Optional.of(image);
        }
        if (ImageNames.isImage(path)) {
            return Optional.empty();
        }
        return ImageNames.extensions().stream()
                .sorted()
                .map(extension -> locator.find(path + "." + extension, place))
                .filter(candidate -> candidate.location() instanceof ImageLocation.InFile)
                .findFirst();
    }

    private static List<String> takePaths(SequencedMap<String, Value> values, Roles roles) {
        List<String> paths = new ArrayList<>();
        for (String column : roles.images()) {
            List<String> found = switch (values.get(column)) {
                case Value.Text(String path) when path.startsWith("[") && path.endsWith("]") -> listed(path);
                case Value.Text(String path) when !path.isBlank() -> List.of(path);
                case Value.Json(String json) -> Json.strings(json);
                case null, default -> List.of();
            };
            paths.addAll(found);
            if (!found.isEmpty()) {
                values.remove(column);
            }
        }
        return paths;
    }

    private static List<String> listed(String path) {
        List<String> strings = Json.strings(path);
        return strings.isEmpty() ? List.of(path) : strings;
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException e) {
            throw Manifest.fault(reads.manifest.file(), e);
        }
    }
}
