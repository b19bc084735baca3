package dev.blazon.formats.folder;

import dev.blazon.formats.folder.FolderScan.Found;
import dev.blazon.formats.source.ImageNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A picture of a folder with its key and the sidecars that describe it.
///
/// @param sidecars in the order in which they are read
record FolderEntry(Found image, String key, List<Found> sidecars) {
    private static final List<String> TEXTS = List.of("txt", "caption", "cap", "json");

    /// Joins pictures and sidecars.
    static List<FolderEntry> of(List<Found> images, List<Found> files) {
        Map<String, Found> sidecars = new HashMap<>();
        for (Found file : files) {
            String extension = ImageNames.extension(file.path());
            if (TEXTS.contains(extension)) {
                sidecars.put(ImageNames.stem(file.path()) + "." + extension, file);
            }
        }
        List<String> keys = keys(images);
        List<FolderEntry> entries = new ArrayList<>(images.size());
        for (int at = 0; at < images.size(); at++) {
            entries.add(new FolderEntry(images.get(at), keys.get(at), sidecarsOf(images.get(at), sidecars)));
        }
        return entries;
    }

    private static List<Found> sidecarsOf(Found image, Map<String, Found> sidecars) {
        List<Found> own = new ArrayList<>(1);
        for (String name : List.of(ImageNames.stem(image.path()), image.path())) {
            for (String extension : TEXTS) {
                Found sidecar = sidecars.get(name + "." + extension);
                if (sidecar != null) {
                    own.add(sidecar);
                }
            }
        }
        return List.copyOf(own);
    }

    // Pictures that share a stem keep their extensions. A whole path may then equal another's stem, so look again.
    private static List<String> keys(List<Found> images) {
        List<String> keys = new ArrayList<>(images.size());
        images.forEach(image -> keys.add(ImageNames.stem(image.path())));
        boolean unique = false;
        while (!unique) {
            Map<String, Integer> counts = HashMap.newHashMap(keys.size());
            keys.forEach(key -> counts.merge(key, 1, Integer::sum));
            unique = true;
            for (int at = 0; at < keys.size(); at++) {
                if (counts.getOrDefault(keys.get(at), 0) > 1
                        && !keys.get(at).equals(images.get(at).path())) {
                    keys.set(at, images.get(at).path());
                    unique = false;
                }
            }
        }
        return keys;
    }

    /// Whether a sidecar carries the picture's whole name, as hydrus writes them: `a.jpg.txt`.
    boolean hasFullName(Found sidecar) {
        return sidecar.path().toLowerCase(Locale.ROOT).startsWith(image.path().toLowerCase(Locale.ROOT) + ".");
    }
}
