package dev.blazon.metrics.capture;

import dev.blazon.metrics.wordnet.lemma.PartOfSpeech;
import dev.blazon.metrics.wordnet.lemma.WordNet;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Makes one graph of a parsed text, as CAPTURE does: words in their base forms; only objects whose words are
/// nouns of the text and that are none of 317 words that say little of a picture (`background`, `scene`); no
/// attributes with `of`; attributes and relations only between nouns.
public final class GraphBuilder {
    private final WordNet wordNet;
    private final Set<String> stopWords;

    public GraphBuilder(WordNet wordNet) {
        this.wordNet = wordNet;
        this.stopWords = stopWords();
    }

    static Set<String> stopWords() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(GraphBuilder.class.getResourceAsStream("stop-words.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    public SceneGraph build(ParsedText text) {
        Set<String> nouns = text.nouns().stream().map(this::noun).collect(Collectors.toUnmodifiableSet());
        Predicate<String> isNoun =
                phrase -> nouns.contains(phrase) || nouns.containsAll(List.of(phrase.split(" ", -1)));
        Set<String> objects = new TreeSet<>();
        SortedMap<String, List<String>> attributes = new TreeMap<>();
        List<Relation> relations = new ArrayList<>();
        for (ParsedText.Sentence sentence : text.sentences()) {
            for (ParsedText.Entity entity : sentence.entities()) {
                String object = noun(entity.head());
                if (isNoun.test(object)) {
                    objects.add(object);
                    addAttributes(entity, attributes.computeIfAbsent(object, _ -> new ArrayList<>()));
                }
            }
            for (ParsedText.Link link : sentence.relations()) {
                String subject = noun(sentence.entities().get(link.subject()).head());
                String object = noun(sentence.entities().get(link.object()).head());
                if (isNoun.test(subject) && isNoun.test(object)) {
                    relations.add(new Relation(subject, link.predicate(), object));
                }
            }
        }
        objects.removeAll(stopWords);
        attributes.values().removeIf(List::isEmpty);
        return new SceneGraph(List.copyOf(objects), attributes, relations);
    }

    private String noun(String word) {
        return wordNet.lemma(word, PartOfSpeech.NOUN);
    }

    private void addAttributes(ParsedText.Entity entity, List<String> attributes) {
        for (String attribute : entity.attributes()) {
            String word = wordNet.lemma(attribute, PartOfSpeech.ADJECTIVE);
            if (!word.contains(" of")) {
                attributes.add(word);
            }
        }
    }
}
