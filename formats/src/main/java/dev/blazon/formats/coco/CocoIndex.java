package dev.blazon.formats.coco;

import dev.blazon.core.fault.StorageException;
import dev.blazon.formats.source.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/// A COCO file read in one pass: pictures in file order, annotations by picture, as compact text.
final class CocoIndex {
    private final List<String> images = new ArrayList<>();
    private final Map<String, List<String>> captions = new HashMap<>();
    private final Map<String, List<String>> others = new HashMap<>();
    private final Map<String, String> categories = new HashMap<>();

    private CocoIndex() {}

    /// Whether a JSON file is COCO's: an object with `images` and `annotations`.
    static boolean isCoco(Path file) {
        boolean images = false;
        boolean annotations = false;
        try (InputStream in = open(file);
                JsonParser parser = Json.MAPPER.createParser(in)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                boolean list = parser.nextToken() == JsonToken.START_ARRAY;
                images |= list && name.equals("images");
                annotations |= list && name.equals("annotations");
                if (images && annotations) {
                    return true;
                }
                parser.skipChildren();
            }
            return false;
        } catch (IOException | JacksonException _) {
            return false;
        }
    }

    static CocoIndex open(Path file, String named) {
        CocoIndex index = new CocoIndex();
        try (InputStream in = open(file);
                JsonParser parser = Json.MAPPER.createParser(in)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String section = parser.currentName();
                if (parser.nextToken() == JsonToken.START_ARRAY) {
                    index.load(section, parser);
                } else {
                    parser.skipChildren();
                }
            }
            index.addOrphans();
            return index;
        } catch (IOException e) {
            throw new StorageException("[" + named + "] The file cannot be read: " + e.getMessage() + ".", e);
        } catch (JacksonException e) {
            throw new StorageException("[" + named + "] The file is not JSON: " + e.getOriginalMessage() + ".", e);
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream raw = Files.newInputStream(file);
        boolean gzip = file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
        return gzip ? new GZIPInputStream(raw, 1 << 16) : raw;
    }

    private void load(String section, JsonParser parser) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonNode element = parser.readValueAsTree();
            switch (section) {
                case "images" -> images.add(element.toString());
                case "categories" ->
                    categories.put(id(element, "id"), element.path("name").asString(""));
                case "annotations" -> addAnnotation(element);
                default -> {
                    continue;
                }
            }
        }
    }

    private void addAnnotation(JsonNode annotation) {
        JsonNode caption = annotation.path("caption");
        Map<String, List<String>> place = caption.isString() ? captions : others;
        place.computeIfAbsent(id(annotation, "image_id"), _ -> new ArrayList<>(5))
                .add(caption.isString() ? caption.stringValue() : annotation.toString());
    }

    // Annotations of pictures that the file does not list become samples without a picture, so that none is lost.
    private void addOrphans() {
        Map<String, Boolean> known = HashMap.newHashMap(images.size());
        images.forEach(image -> known.put(id(Json.MAPPER.readTree(image), "id"), true));
        List<String> orphans = new ArrayList<>();
        captions.keySet().stream().filter(id -> !known.containsKey(id)).forEach(orphans::add);
        others.keySet().stream()
                .filter(id -> !known.containsKey(id) && !captions.containsKey(id))
                .forEach(orphans::add);
        orphans.stream().sorted().forEach(id -> images.add("{\"id\":" + id + "}"));
    }

    int size() {
        return images.size();
    }

    JsonNode image(int at) {
        return Json.MAPPER.readTree(images.get(at));
    }

    List<String> captions(JsonNode image) {
        return captions.getOrDefault(id(image, "id"), List.of());
    }

    /// Annotations that are no captions, as JSON text.
    List<String> others(JsonNode image) {
        return others.getOrDefault(id(image, "id"), List.of());
    }

    /// Names of the categories that a picture's annotations carry, in their order, each once.
    List<String> categories(JsonNode image) {
        return others(image).stream()
                .map(annotation -> categories.getOrDefault(id(Json.MAPPER.readTree(annotation), "category_id"), ""))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private static String id(JsonNode node, String column) {
        return node.path(column).toString();
    }
}
