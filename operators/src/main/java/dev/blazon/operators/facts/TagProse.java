package dev.blazon.operators.facts;

import dev.blazon.core.sample.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Says every tag once, in sentences that name the tags as their source.
final class TagProse {
    private static final int LONG_LIST = 14;
    private static final String NOBODY = "no_humans";
    private static final Pattern WORDS = Pattern.compile("[a-z]+(_[a-z]+)*");
    private static final String ORIGINAL = "Original";

    private final Phrases phrases;
    private final List<String> generals;
    private final SequencedSet<String> figures = new LinkedHashSet<>();
    private final SequencedSet<String> things = new LinkedHashSet<>();
    private final SequencedSet<String> actions = new LinkedHashSet<>();
    private final Map<String, SequencedSet<String>> named = new LinkedHashMap<>();

    private boolean nobody;

    TagProse(Phrases phrases, List<Tag> tags) {
        this.phrases = phrases;
        List<Tag> telling = tags.stream()
                .filter(tag ->
                        !tag.name().isBlank() && !AltText.fileName(tag.name().strip()))
                .toList();
        generals = telling.stream().map(tag -> tag.name().strip()).toList();
        telling.forEach(this::sort);
        for (Tag tag : telling) {
            if (category(tag).equals("character")) {
                add("character", TagWords.character(tag.name().strip(), of("copyright")));
            }
        }
    }

    private static String category(Tag tag) {
        return tag.category().toLowerCase(Locale.ROOT);
    }

    /// Says the tags; answers whether there were any.
    boolean say() {
        List<String> main = figures();
        List<String> characters = of("character");
        if (!characters.isEmpty()) {
            main.add((characters.size() == 1 ? "the character " : "the characters ") + Phrases.list(characters));
        }
        List<String> shown = new ArrayList<>(things);
        List<String> done = new ArrayList<>(actions);
        if (!main.isEmpty() || !shown.isEmpty() || !done.isEmpty()) {
            sayShown(main, shown, done);
        }
        if (nobody) {
            phrases.say(phrases.pick(
                    "nobody", "the tags state that no humans are shown", "according to the tags, no human is in it"));
        }
        sayNames();
        return !main.isEmpty() || !shown.isEmpty() || !done.isEmpty() || nobody || !named.isEmpty();
    }

    /// Figures, with `solo` beside the figure it speaks of.
    private List<String> figures() {
        List<String> all = new ArrayList<>(figures);
        if (all.size() > 1 && all.remove("solo")) {
            all.set(0, all.getFirst() + " (solo)");
        }
        return all;
    }

    private void sort(Tag tag) {
        String name = tag.name().strip();
        switch (category(tag)) {
            case "character" -> {
                // Characters wait until all series are known.
            }
            case "copyright" -> add("copyright", TagWords.title(name));
            case "artist" -> add("artist", TagWords.title(name));
            case "species" -> add("species", TagWords.plain(name));
            case "meta", "metadata" -> add("meta", TagWords.plain(name));
            case "rating" -> add("rating", TagWords.plain(name.replaceFirst("^rating:", "")));
            default -> sortGeneral(name);
        }
    }

    private void sortGeneral(String name) {
        if (name.equals(NOBODY)) {
            nobody = true;
            return;
        }
        if (generals.stream().anyMatch(other -> narrows(other, name))) {
            return;
        }
        String words = TagWords.general(name);
        if (TagWords.figure(name)) {
            figures.add(words);
        } else if (TagWords.action(words)) {
            actions.add(words);
        } else {
            things.add(words);
        }
    }

    /// Whether a tag says another one and more: who reads `black_cat` need not read `cat`.
    private static boolean narrows(String narrow, String wide) {
        return narrow.endsWith("_" + wide)
                && WORDS.matcher(narrow).matches()
                && Stream.of(narrow.split("_")).noneMatch(TagLexicon.BARRIERS::contains);
    }

    private void add(String category, String words) {
        named.computeIfAbsent(category, _ -> new LinkedHashSet<>()).add(words);
    }

    private List<String> of(String category) {
        SequencedSet<String> words = named.get(category);
        return words == null ? List.of() : List.copyOf(words);
    }

    private void sayShown(List<String> main, List<String> shown, List<String> done) {
        String verb = phrases.pick("tags", "its tags name ", "the tags list ", "it is tagged with ");
        int all = main.size() + shown.size() + done.size();
        if (all > LONG_LIST && !main.isEmpty() && shown.size() + done.size() > 0) {
            phrases.say(verb + Phrases.list(main));
            List<String> rest = new ArrayList<>(shown);
            rest.addAll(done);
            phrases.say("also tagged are " + Phrases.list(rest));
            return;
        }
        List<String> nouns = new ArrayList<>(shown);
        nouns.addAll(done);
        boolean both = !main.isEmpty() && !nouns.isEmpty();
        phrases.say(verb + Phrases.list(main) + (both ? ", with " : "") + Phrases.list(nouns));
    }

    private void sayNames() {
        List<String> parts = new ArrayList<>();
        part(parts, "species", of("species"));
        part(parts, "series", unsaidSeries());
        part(parts, "artist", of("artist"));
        if (!parts.isEmpty()) {
            phrases.say("the tags give " + Phrases.list(parts));
        }
        if (of("copyright").contains(ORIGINAL)) {
            phrases.say("the tags mark it as an original work");
        }
        List<String> marks = of("meta");
        if (!marks.isEmpty()) {
            phrases.say(phrases.pick("meta", "meta tags say ", "meta tags add ") + Phrases.list(marks));
        }
        List<String> ratings = of("rating");
        if (!ratings.isEmpty()) {
            phrases.say("the site rates it " + Phrases.list(ratings));
        }
    }

    /// Series that no character was said to be from.
    private List<String> unsaidSeries() {
        List<String> characters = of("character");
        return of("copyright").stream()
                .filter(series -> !series.equals(ORIGINAL))
                .filter(series -> characters.stream().noneMatch(character -> character.endsWith(" from " + series)))
                .toList();
    }

    private static void part(List<String> parts, String label, List<String> words) {
        if (!words.isEmpty()) {
            parts.add("the " + label + " " + Phrases.list(words));
        }
    }
}
