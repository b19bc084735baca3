package dev.blazon.metrics.capture;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What a text says of a scene. Everything is in alphabetical order and once: the program of CAPTURE's
/// authors takes sets in the order of their hashes, so that its scores change from run to run.
///
/// @param objects such as `dog`
/// @param attributes by object
/// @param relations between objects
public record SceneGraph(List<String> objects, SortedMap<String, List<String>> attributes, List<Relation> relations) {

    public SceneGraph {
        objects = sorted(objects);
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes.entrySet().stream()
                .collect(Collectors.toMap(java.util.Map.Entry::getKey, entry -> sorted(entry.getValue())))));
        relations = sorted(relations);
    }

    private static <T extends Comparable<T>> List<T> sorted(Collection<T> all) {
        return all.stream().sorted().distinct().toList();
    }

    /// The attributes of all objects, one after the other; some may come more than once.
    List<String> allAttributes() {
        return attributes.values().stream().flatMap(List::stream).toList();
    }
}
