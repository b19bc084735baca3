package dev.blazon.formats.folder;

import dev.blazon.core.fault.StorageException;
import dev.blazon.core.sample.Value;
import dev.blazon.formats.folder.FolderScan.Found;
import dev.blazon.formats.source.Described;
import dev.blazon.formats.source.ImageNames;
import dev.blazon.formats.source.Json;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/// The entries of kohya's metadata files (`meta_cap.json`, `meta_clean.json`, …) in a folder's root, by picture.
final class MetadataIndex {
    private final FolderScan scan;
    // Compact JSON text, not trees: a file may describe a million pictures.
    private final SequencedMap<String, Map<String, String>> files = new LinkedHashMap<>();
    private final Map<String, Integer> stems = new HashMap<>();

    private MetadataIndex(FolderScan scan) {
        this.scan = scan;
    }

    static MetadataIndex open(FolderScan scan, List<FolderEntry> entries) {
        MetadataIndex index = new MetadataIndex(scan);
        scan.files().stream().filter(MetadataIndex::isMetadata).forEach(index::load);
        if (!index.files.isEmpty()) {
            entries.forEach(entry -> index.stems.merge(bareName(entry), 1, Integer::sum));
        }
        return index;
    }

    /// Paths of the files whose entries are known.
    Set<String> files() {
        return files.keySet();
    }

    boolean describes(FolderEntry entry) {
        return files.values().stream().anyMatch(file -> names(entry).stream().anyMatch(file::containsKey));
    }

    void add(FolderEntry entry, Texts texts, List<String> captionColumns) {
        files.forEach((name, file) -> names(entry).stream()
                .filter(file::containsKey)
                .findFirst()
                .flatMap(key -> Json.parse(file.getOrDefault(key, "")))
                .ifPresentOrElse(
                        node -> texts.add(Described.of(record(node), captionColumns)),
                        () -> flagAmbiguous(entry, name, file, texts)));
    }

    private void flagAmbiguous(FolderEntry entry, String name, Map<String, String> file, Texts texts) {
        if (file.containsKey(bareName(entry))) {
            texts.flag("metadata-ambiguous", name + " names '" + bareName(entry) + "', which several images have");
        }
    }

    // From the exact to the vague: whole path, relative path, relative stem, then the bare stem if only one has it.
    private List<String> names(FolderEntry entry) {
        String path = entry.image().path();
        String absolute = scan.resolve(entry.image()).toString().replace('\\', '/');
        List<String> exact = List.of(absolute, path, ImageNames.stem(absolute), ImageNames.stem(path));
        if (stems.getOrDefault(bareName(entry), 0) != 1) {
            return exact;
        }
        return List.of(
                absolute,
                path,
                ImageNames.stem(absolute),
                ImageNames.stem(path),
                ImageNames.last(path),
                bareName(entry));
    }

    private static String bareName(FolderEntry entry) {
        return ImageNames.last(ImageNames.stem(entry.image().path()));
    }

    // A caption of several lines is several captions.
    private static SequencedMap<String, Value> record(JsonNode node) {
        SequencedMap<String, Value> record = Json.record(node);
        if (record.get("caption") instanceof Value.Text(String text) && text.indexOf('\n') >= 0) {
            List<String> lines = text.lines()
                    .filter(line -> !line.isBlank())
                    .map(Json::quoted)
                    .toList();
            record.put("caption", new Value.Json("[" + String.join(",", lines) + "]"));
        }
        return record;
    }

    private static boolean isMetadata(Found file) {
        String name = file.path().toLowerCase(Locale.ROOT);
        return name.startsWith("meta_") && name.endsWith(".json") && !file.outside();
    }

    private void load(Found found) {
        Map<String, String> file = new HashMap<>();
        Path path = scan.resolve(found);
        try (JsonParser parser = Json.MAPPER.createParser(path)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName().replace('\\', '/');
                parser.nextToken();
                JsonNode node = parser.readValueAsTree();
                if (node.isObject()) {
                    file.put(key, node.toString());
                }
            }
            files.put(found.path(), file);
        } catch (JacksonException e) {
            throw new StorageException(
                    "[" + found.path() + "] The metadata file is not JSON: " + e.getOriginalMessage() + ".", e);
        }
    }
}
