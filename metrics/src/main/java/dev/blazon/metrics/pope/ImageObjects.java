package dev.blazon.metrics.pope;

import java.util.HashSet;
import java.util.List;

/// What an image shows.
///
/// @param image its name
/// @param objects each once; the first ones are those that are asked for
public record ImageObjects(String image, List<String> objects) {

    /// @throws IllegalArgumentException when an object is named twice or not at all
    public ImageObjects {
        objects = List.copyOf(objects);
        if (new HashSet<>(objects).size() < objects.size() || objects.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException(
                    "[image '" + image + "'] Objects are " + objects + ", must be named once each.");
        }
    }
}
