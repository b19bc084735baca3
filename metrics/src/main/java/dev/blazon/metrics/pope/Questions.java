package dev.blazon.metrics.pope;

import dev.blazon.metrics.Mode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/// Builds questions as POPE does: for each image its first objects in turn, each followed by one that the image does
/// not show and that was not asked for yet. Frequencies are those of the given images; of equally frequent objects
/// the one seen first comes first. Where popular or adversarial candidates are used up, one is drawn.
///
/// In [Mode#STRICT] an object that begins with a vowel turns every `a` of the question into `an`, as in the reference
/// program (`Is there an umbrella in the imange?`); [Mode#FIXED] changes the article alone. Draws are made with the
/// given seed and differ from Python's; the published question files were built over other images' frequencies.
public final class Questions {
    private static final String TEMPLATE = "Is there a %s in the image?";
    private static final String VOWELS = "aeiou";

    private final Negatives negatives;
    private final int each;
    private final Mode mode;
    private final SplittableRandom random;

    /// @param each how many objects of an image are asked for, and how many others; 1 or more
    public Questions(Negatives negatives, int each, Mode mode, long seed) {
        if (each < 1) {
            throw new IllegalArgumentException("each is " + each + ", must be at least 1");
        }
        this.negatives = negatives;
        this.each = each;
        this.mode = mode;
        this.random = new SplittableRandom(seed);
    }

    /// Images with fewer objects than are asked for are passed over, as the authors do.
    ///
    /// @return two questions for each object, in order
    /// @throws IllegalArgumentException when the set has too few objects that an image does not show
    public List<Question> about(List<ImageObjects> images) {
        List<ImageObjects> chosen =
                images.stream().filter(image -> image.objects().size() >= each).toList();
        Map<String, Map<String, Integer>> together = together(chosen);
        Map<String, Integer> frequencies = new LinkedHashMap<>();
        chosen.forEach(image -> image.objects().forEach(object -> frequencies.merge(object, 1, Integer::sum)));
        List<String> all = List.copyOf(frequencies.keySet());
        List<String> popular = byCount(frequencies);
        List<Question> questions = new ArrayList<>();
        for (ImageObjects image : chosen) {
            Set<String> taken = new HashSet<>(image.objects());
            for (String object : image.objects().subList(0, each)) {
                questions.add(question(image, object, true));
                List<String> preferred = switch (negatives) {
                    case RANDOM -> List.of();
                    case POPULAR -> popular;
                    case ADVERSARIAL -> byCount(together.getOrDefault(object, Map.of()));
                };
                String other = other(image, preferred, all, taken);
                taken.add(other);
                questions.add(question(image, other, false));
            }
        }
        return questions;
    }

    private static Map<String, Map<String, Integer>> together(List<ImageObjects> images) {
        Map<String, Map<String, Integer>> together = new LinkedHashMap<>();
        for (ImageObjects image : images) {
            for (String object : image.objects()) {
                Map<String, Integer> others = together.computeIfAbsent(object, _ -> new LinkedHashMap<>());
                image.objects().stream()
                        .filter(other -> !other.equals(object))
                        .forEach(other -> others.merge(other, 1, Integer::sum));
            }
        }
        return together;
    }

    private static List<String> byCount(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private String other(ImageObjects image, List<String> preferred, List<String> all, Set<String> taken) {
        return preferred.stream()
                .filter(object -> !taken.contains(object))
                .findFirst()
                .orElseGet(() -> drawn(image, all, taken));
    }

    private String drawn(ImageObjects image, List<String> all, Set<String> taken) {
        List<String> free =
                all.stream().filter(object -> !taken.contains(object)).toList();
        if (free.isEmpty()) {
            throw new IllegalArgumentException("[image '" + image.image() + "'] The set has " + all.size()
                    + " objects, and this image shows or was asked for all of them. Give images with other objects.");
        }
        return free.get(random.nextInt(free.size()));
    }

    private Question question(ImageObjects image, String object, boolean truth) {
        String template = TEMPLATE;
        if (VOWELS.indexOf(object.charAt(0)) >= 0) {
            template = mode == Mode.STRICT ? TEMPLATE.replace("a", "an") : TEMPLATE.replace(" a ", " an ");
        }
        return new Question(image.image(), object, template.replace("%s", object), truth);
    }
}
