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
    private long record;

    ManifestReader(Reads reads, Chunk chunk) {
        this.reads = reads;
        this.records = reads.manifest.records(chunk);
        this.record = chunk.record();
    }

    /// What is needed to read any run of a manifest.
    ///
    /// @param roles by the columns of the file's first records
    record Reads(Manifest manifest, Locator locator, Roles roles, SourceOptions options) {
        Roles rolesOf(SequencedMap<String, Value> values) {
            boolean known = roles.images().stream().anyMatch(values::containsKey);
            return known ? roles : Roles.of(values.sequencedKeySet(), options);
        }
    }

    @Override
    public Optional<Reading> next() {
        try {
            return records.next().map(this::reading);
        } catch (IOException e) {
            throw Manifest.fault(reads.manifest.file(), e);
        }
    }

    private Reading reading(Records.Row row) {
        String place = reads.manifest.file().name() + ":" + row.line();
        long number = record++;
        return switch (row) {
            case Records.Row.Malformed(long _, String problem) ->
                new Reading.Unreadable(
                        Sample.of(reads.manifest.file().name() + "#" + (number + 1), List.of()),
                        "record-malformed",
                        "[" + place + "] " + problem + ".");
            case Records.Row.Parsed parsed -> parsed(parsed, number, place);
        };
    }

    private Reading parsed(Records.Row.Parsed row, long number, String place) {
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
        try {
            List<ImageRef> images = images(named, described.url(), place);
            return images.isEmpty()
                    ? new Reading.Unreadable(whole, "image-missing", "[" + place + "] The record names no picture.")
                    : new Reading.Read(whole.withImages(images));
        } catch (SampleException e) {
            return new Reading.Unreadable(whole, e.faultClass(), e.text());
        }
    }

    // Two pictures may share a stem; the second of a run then keeps its extension.
    private Optional<String> pathKey(List<String> named) {
        return named.stream()
                .filter(path -> !ImageNames.isAddress(path))
                .findFirst()
                .map(path -> {
                    String relative = reads.locator.relative(path);
                    String stem = reads.locator.key(path);
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

    // kohya's keys may lack the extension.
    private ImageRef find(String path, String place) {
        ImageRef image = reads.locator.find(path, place);
        if (image.location() instanceof ImageLocation.Missing && !ImageNames.isImage(path)) {
            for (String extension : ImageNames.extensions().stream().sorted().toList()) {
                ImageRef candidate = reads.locator.find(path + "." + extension, place);
                if (candidate.location() instanceof ImageLocation.InFile) {
                    return candidate;
                }
            }
        }
        return image;
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
