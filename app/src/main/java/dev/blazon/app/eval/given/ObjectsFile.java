package dev.blazon.app.eval.given;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// Reads which objects are in which picture: instances as COCO has them (images, annotations and categories), a JSON
/// object from image to list of names, or JSON lines with image and list.
final class ObjectsFile {
    private static final List<String> IDS = List.of("image_id", "id", "key", "image");
    private static final List<String> OBJECTS = List.of("objects", "categories", "labels");

    private final GivenFile file;
    private final Map<String, Set<String>> objects = new LinkedHashMap<>();

    private ObjectsFile(Path path) {
        file = new GivenFile(path);
    }

    /// @return names of objects by image
    /// @throws dev.blazon.core.fault.RecipeException when it is no such file
    static Map<String, Set<String>> read(Path path) {
        ObjectsFile reading = new ObjectsFile(path);
        reading.file.read(reading::read);
        return reading.objects;
    }

    private void read() throws IOException {
        if (file.isLines()) {
            file.lines(this::row);
            return;
        }
        JsonNode root = file.tree();
        if (root.path("annotations").isArray()) {
            instances(root);
        } else if (root.isArray()) {
            int number = 0;
            for (JsonNode row : root) {
                row(row, "item " + ++number);
            }
        } else {
            root.properties().forEach(entry -> add(entry.getKey(), entry.getValue()));
        }
    }

    private void instances(JsonNode root) {
        Map<Integer, String> names = new HashMap<>();
        root.path("categories")
                .forEach(category -> names.put(
                        category.path("id").asInt(), category.path("name").asString()));
        root.path("images").forEach(image -> objects(GivenFile.scalar(image.path("id"))));
        int number = 0;
        for (JsonNode annotation : root.path("annotations")) {
            String place = "annotation " + ++number;
            String image = GivenFile.scalar(file.required(annotation, List.of("image_id"), "image", place));
            JsonNode category = file.required(annotation, List.of("category_id"), "category", place);
            String name = names.get(category.asInt());
            if (name == null) {
                throw file.wrong(
                        place,
                        "No category of the file has the number " + category
                                + ". Give the file with its 'categories'.");
            }
            objects(image).add(name);
        }
    }

    private Set<String> objects(String image) {
        return objects.computeIfAbsent(image, _ -> new TreeSet<>());
    }

    private void row(JsonNode row, String place) {
        String image = GivenFile.scalar(file.required(row, IDS, "image", place));
        add(image, file.required(row, OBJECTS, "objects", place));
    }

    private void add(String image, JsonNode names) {
        if (!names.isArray() || !names.valueStream().allMatch(JsonNode::isString)) {
            throw file.wrong(
                    "image '" + image + "'",
                    "The objects are no list of names: " + names + ". Write [\"person\", \"traffic light\"].");
        }
        names.forEach(name -> objects(image).add(name.stringValue()));
        objects(image);
    }
}
