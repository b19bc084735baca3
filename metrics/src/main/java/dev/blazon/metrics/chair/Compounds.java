package dev.blazon.metrics.chair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Words that mean one thing together, and the one word that they become: `bow tie` is a tie, `baby zebra` a
/// zebra.
final class Compounds {
    private static final List<String> NAMES = List.of(
            "motor bike",
            "motor cycle",
            "air plane",
            "traffic light",
            "street light",
            "traffic signal",
            "stop light",
            "fire hydrant",
            "stop sign",
            "parking meter",
            "suit case",
            "sports ball",
            "baseball bat",
            "baseball glove",
            "tennis racket",
            "wine glass",
            "hot dog",
            "cell phone",
            "mobile phone",
            "teddy bear",
            "hair drier",
            "potted plant",
            "laptop computer",
            "home plate",
            "train track");
    private static final List<String> ANIMALS = List.of(
            "bird", "cat", "dog", "horse", "sheep", "cow", "elephant", "bear", "zebra", "giraffe", "animal", "cub");

    private final Map<String, List<Compound>> byFirstWord = new HashMap<>();
    private final Set<String> parts = new HashSet<>();

    /// @param rest the words after the first
    private record Compound(List<String> rest, String written) {}

    /// Those of the authors of CHAIR.
    Compounds() {
        NAMES.forEach(name -> add(name, name));
        add("bow tie", "tie");
        add("toilet seat", "toilet");
        // what the singular makes of `wine glass`
        add("wine glas", "wine glass");
        for (String animal : ANIMALS) {
            add("baby " + animal, animal);
            add("adult " + animal, animal);
        }
        add("passenger jet", "jet");
        add("passenger train", "train");
    }

    /// Of several that begin alike, the longest is found.
    void add(String name, String written) {
        List<String> words = Arrays.asList(name.split(" "));
        List<Compound> known = byFirstWord.computeIfAbsent(words.getFirst(), _ -> new ArrayList<>());
        List<String> rest = words.subList(1, words.size());
        parts.addAll(words);
        if (known.stream().noneMatch(compound -> compound.rest().equals(rest))) {
            known.add(new Compound(rest, written));
            known.sort(Comparator.comparing(compound -> -compound.rest().size()));
        }
    }

    boolean hasPart(String word) {
        return parts.contains(word);
    }

    /// Takes the words of a text and gives them to the sink, each with the number of its first word.
    void join(List<String> words, Sink sink) {
        int at = 0;
        while (at < words.size()) {
            String word = words.get(at);
            int next = at + 1;
            for (Compound compound : byFirstWord.getOrDefault(word, List.of())) {
                int end = at + 1 + compound.rest().size();
                if (end <= words.size() && words.subList(at + 1, end).equals(compound.rest())) {
                    word = compound.written();
                    next = end;
                    break;
                }
            }
            sink.word(word, at);
            at = next;
        }
    }

    @FunctionalInterface
    interface Sink {
        void word(String word, int position);
    }
}
