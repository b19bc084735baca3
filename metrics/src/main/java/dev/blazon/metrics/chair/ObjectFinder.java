package dev.blazon.metrics.chair;

import dev.blazon.metrics.Mode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Finds the objects that a text names: its words in lower case and singular, with some pairs as one word,
/// are looked up in a table. Threads may share one.
///
/// [Mode#STRICT] finds what the program of CHAIR's authors finds. It never finds `bus`, whose singular it
/// takes to be `bu`, nor `ties`, `canoes` or `doggies`; nor words that have a blank before them in the table
/// (`motor bike`, `cheesecake`), capitals (`iPhone`) or three parts. [Mode#FIXED] finds these, because a word
/// of the table is itself and its plain plural means it, and tells right positions behind a toilet's seat.
public final class ObjectFinder {
    private static final int MOST_CACHED = 1 << 17;

    private final Mode mode;
    private final Map<String, String> objects = new HashMap<>();
    private final Map<String, String> plurals = new HashMap<>();
    private final Map<String, String> singulars = new ConcurrentHashMap<>();
    private final Compounds compounds = new Compounds();

    public ObjectFinder(ObjectTable table, Mode mode) {
        this.mode = mode;
        for (List<String> synonyms : table.synonyms()) {
            String object = entry(synonyms.getFirst());
            for (String synonym : synonyms) {
                add(entry(synonym), object);
            }
        }
    }

    private String entry(String word) {
        return switch (mode) {
            case STRICT -> word;
            case FIXED -> word.strip().toLowerCase(Locale.ROOT);
        };
    }

    private void add(String word, String object) {
        objects.put(word, object);
        if (mode == Mode.FIXED) {
            Plurals.of(word).forEach(plural -> plurals.putIfAbsent(plural, word));
            if (word.contains(" ")) {
                compounds.add(word, word);
            }
        }
    }

    /// The name of an object that a word of the table means, such as the name of a category.
    public Optional<String> object(String word) {
        return Optional.ofNullable(objects.get(word));
    }

    public NamedObjects find(String text) {
        List<String> singular = new ArrayList<>();
        for (String word : WordTokenizer.words(text.toLowerCase(Locale.ROOT))) {
            singular.add(singular(word));
        }
        List<String> words = new ArrayList<>(singular.size());
        List<Integer> positions = new ArrayList<>(singular.size());
        compounds.join(singular, (word, position) -> {
            words.add(word);
            positions.add(position);
        });
        return new NamedObjects(words, mentions(words, positions));
    }

    /// The seat of a toilet is no chair.
    private List<Mention> mentions(List<String> words, List<Integer> positions) {
        boolean withoutSeats = words.contains("toilet") && words.contains("seat");
        List<Mention> mentions = new ArrayList<>();
        int skipped = 0;
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            String object = objects.get(word);
            if (withoutSeats && word.equals("seat")) {
                skipped += mode == Mode.STRICT ? 1 : 0;
            } else if (object != null) {
                mentions.add(new Mention(word, object, positions.get(at - skipped)));
            }
        }
        return mentions;
    }

    private String singular(String word) {
        String known = singulars.get(word);
        if (known != null) {
            return known;
        }
        String made = switch (mode) {
            case STRICT -> Singular.of(word);
            case FIXED -> repaired(word);
        };
        if (singulars.size() < MOST_CACHED) {
            singulars.put(word, made);
        }
        return made;
    }

    private String repaired(String word) {
        if (objects.containsKey(word) || compounds.hasPart(word)) {
            return word;
        }
        String singular = Singular.of(word);
        return objects.containsKey(singular) ? singular : plurals.getOrDefault(word, singular);
    }
}
