package dev.blazon.tuples;

import dev.blazon.metrics.spice.Tuple;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/// Reads one caption from left to right.
final class Reading {
    private static final List<List<String>> LONG_PREPOSITIONS = List.of(
            List.of("in", "front", "of"),
            List.of("on", "top", "of"),
            List.of("on", "the", "side", "of"),
            List.of("next", "to"),
            List.of("close", "to"),
            List.of("out", "of"),
            List.of("outside", "of"),
            List.of("inside", "of"),
            List.of("along", "with"));

    private final List<Word> words;
    private final SequencedSet<List<String>> relations = new LinkedHashSet<>();
    private final SequencedSet<List<String>> attributes = new LinkedHashSet<>();
    private final SequencedSet<List<String>> objects = new LinkedHashSet<>();
    private int at;

    /// Of the clause, what does something; several when joined by `and`.
    private List<String> subjects = List.of();
    /// What the last noun phrase was said of, so that one joined by `and` is said of it too.
    private List<Link> links = List.of();
    private Optional<String> last = Optional.empty();
    private Optional<Word> verb = Optional.empty();
    private boolean passive;
    private String preposition = "";
    private boolean joined;
    private boolean clauseSubject;

    Reading(List<Word> words) {
        this.words = words;
    }

    private record Link(String from, String name) {}

    List<Tuple> tuples() {
        while (at < words.size()) {
            step();
        }
        endVerb();
        List<Tuple> tuples = new ArrayList<>();
        relations.forEach(parts -> tuples.add(new Tuple(parts)));
        attributes.forEach(parts -> tuples.add(new Tuple(parts)));
        objects.forEach(parts -> tuples.add(new Tuple(parts)));
        return tuples;
    }

    private Word word(int place) {
        return place < words.size() ? words.get(place) : new Word("", Kind.OTHER, "");
    }

    private void step() {
        int length = longPreposition();
        if (length > 0) {
            preposition = String.join(
                    " ", words.subList(at, at + length).stream().map(Word::text).toList());
            words.subList(at, at + length).stream()
                    .filter(word -> word.is(Kind.NOUN))
                    .forEach(word -> objects.add(List.of(word.lemma())));
            at += length;
            return;
        }
        Word word = words.get(at);
        switch (word.kind()) {
            case PREPOSITION -> {
                preposition = preposition.isEmpty() || preposition.equals(word.text())
                        ? word.text()
                        : preposition + " " + word.text();
                at++;
            }
            case CONJUNCTION -> {
                joined = true;
                at++;
            }
            case AUXILIARY -> auxiliary();
            case VERB -> {
                if (isModifier(at)) {
                    phrase();
                } else {
                    verb(word, false);
                }
            }
            case NOUN, ADJECTIVE, NUMBER, DETERMINER, POSSESSIVE -> phrase();
            case PRONOUN -> pronoun(word);
            case ADVERB, OTHER -> at++;
        }
    }

    private int longPreposition() {
        for (List<String> words : LONG_PREPOSITIONS) {
            boolean here = true;
            for (int place = 0; place < words.size(); place++) {
                here &= word(at + place).text().equals(words.get(place));
            }
            if (here) {
                return words.size();
            }
        }
        return 0;
    }

    /// A participle that describes the noun after it.
    private boolean isModifier(int place) {
        Word before = place == 0 ? word(words.size()) : word(place - 1);
        Word after = word(place + 1);
        boolean opens = place > 0
                && (before.is(Kind.DETERMINER)
                        || before.is(Kind.ADJECTIVE)
                        || before.is(Kind.NUMBER)
                        || before.is(Kind.PREPOSITION)
                        || before.is(Kind.POSSESSIVE));
        return word(place).isParticiple() && opens && (after.is(Kind.NOUN) || after.is(Kind.ADJECTIVE));
    }

    private void pronoun(Word word) {
        at++;
        switch (word.text()) {
            case "that", "which", "who" -> {
                clauseSubject = false;
            }
            case "it", "them", "him" -> {
                preposition = "";
                endVerb();
            }
            default -> {}
        }
    }

    private void auxiliary() {
        int next = at + 1;
        while (word(next).is(Kind.ADVERB) || word(next).is(Kind.AUXILIARY)) {
            next++;
        }
        Word after = word(next);
        if (after.is(Kind.VERB)) {
            at = next;
            verb(after, true);
            return;
        }
        endVerb();
        at = next;
        verb = Optional.of(new Word("is", Kind.AUXILIARY, "be"));
        preposition = "";
        joined = false;
        clauseSubject = true;
    }

    private void verb(Word word, boolean finite) {
        boolean continued = joined && !subjects.isEmpty();
        endVerb();
        boolean participle = word.isParticiple() && !finite;
        if (participle && !continued && last.isPresent()) {
            subjects = List.of(last.get());
        }
        verb = Optional.of(word);
        passive = finite && !word.text().endsWith("ing");
        preposition = "";
        joined = false;
        at++;
        if (word(at).is(Kind.PREPOSITION) && (word(at + 1).is(Kind.PREPOSITION))) {
            preposition = word(at).text();
            at++;
        }
    }

    /// A verb that nothing follows says something of its subject alone.
    private void endVerb() {
        if (verb.isPresent() && !verb.get().is(Kind.AUXILIARY)) {
            subjects.forEach(
                    subject -> attributes.add(List.of(subject, verb.get().lemma())));
        }
        verb = Optional.empty();
    }

    private void phrase() {
        Optional<String> owner = Optional.empty();
        List<Word> modifiers = new ArrayList<>();
        int head = -1;
        int from = at;
        while (at < words.size()) {
            Word word = words.get(at);
            if (word.is(Kind.POSSESSIVE)) {
                if (head >= 0) {
                    owner = Optional.of(words.get(head).lemma());
                    objects.add(List.of(owner.get()));
                    modifiers.clear();
                    head = -1;
                } else if (!subjects.isEmpty()) {
                    owner = Optional.of(subjects.getFirst());
                }
                at++;
            } else if (word.is(Kind.NOUN)) {
                if (head >= 0) {
                    modifiers.add(words.get(head));
                }
                head = at++;
            } else if (head < 0 && isPart(word)) {
                if (!word.is(Kind.DETERMINER) && !word.is(Kind.ADVERB)) {
                    modifiers.add(word);
                }
                at++;
            } else if (head < 0
                    && word.is(Kind.CONJUNCTION)
                    && !modifiers.isEmpty()
                    && (word(at + 1).is(Kind.ADJECTIVE)
                            || word(at + 1).is(Kind.NOUN) && word(at + 2).is(Kind.NOUN))) {
                at++;
            } else {
                break;
            }
        }
        if (at == from) {
            at++;
        }
        if (head < 0) {
            modifiers.forEach(this::describe);
            return;
        }
        String noun = words.get(head).lemma();
        objects.add(List.of(noun));
        for (Word modifier : modifiers) {
            attributes.add(List.of(noun, modifier.is(Kind.NOUN) ? modifier.text() : modifier.lemma()));
        }
        owner.ifPresent(who -> relations.add(List.of(who, noun, "have")));
        place(noun);
    }

    private static boolean isPart(Word word) {
        return switch (word.kind()) {
            case DETERMINER, ADJECTIVE, NUMBER, ADVERB -> true;
            case VERB -> word.isParticiple();
            default -> false;
        };
    }

    /// An adjective without a noun, as in `the dog is brown`.
    private void describe(Word modifier) {
        if (modifier.is(Kind.ADJECTIVE) && verb.isPresent()) {
            subjects.forEach(subject -> attributes.add(List.of(subject, modifier.text())));
            if (verb.get().is(Kind.AUXILIARY)) {
                return;
            }
            verb = Optional.empty();
        }
    }

    private void place(String noun) {
        boolean follows = joined && preposition.isEmpty() && verb.isEmpty() && last.isPresent();
        if (follows) {
            links.forEach(link -> link(link, noun));
            if (links.isEmpty()) {
                subjects = append(subjects, noun);
            }
        } else if (verb.isPresent() && !subjects.isEmpty()) {
            String name = verb.get().is(Kind.AUXILIARY)
                    ? (preposition.isEmpty() ? "be" : preposition)
                    : (verb.get().lemma() + " " + preposition).strip();
            say(subjects.stream().map(subject -> new Link(subject, name)).toList(), noun);
            verb = Optional.empty();
        } else if (!preposition.isEmpty() && last.isPresent()) {
            say(List.of(new Link(last.get(), preposition)), noun);
        } else {
            links = List.of();
            verb = Optional.empty();
            subjects = List.of(noun);
        }
        last = Optional.of(noun);
        preposition = "";
        joined = false;
    }

    private void say(List<Link> said, String noun) {
        links = said;
        said.forEach(link -> link(link, noun));
    }

    private void link(Link link, String noun) {
        relations.add(List.of(link.from(), noun, link.name()));
    }

    private static List<String> append(List<String> all, String one) {
        List<String> more = new ArrayList<>(all);
        more.add(one);
        return more;
    }
}
