package dev.blazon.metrics.spice;

import java.util.ArrayList;
import java.util.List;

/// The objects of one or several captions of an image, their attributes and the relations between them. Tuples that
/// mean the same come together, in the order of their coming: the reference program's order is that of memory
/// addresses and so differs from run to run.
final class SceneGraph {
    private static final String TO_BE = "be ";

    private final Concepts concepts;
    private final List<Thing> things = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();

    SceneGraph(Concepts concepts) {
        this.concepts = concepts;
    }

    private static final class Thing {
        private Concept concept;
        private final List<Concept> attributes = new ArrayList<>();

        private Thing(Concept concept) {
            this.concept = concept;
        }
    }

    private static final class Relation {
        private final Thing from;
        private final Thing to;
        private Concept concept;

        private Relation(Thing from, Thing to, Concept concept) {
            this.from = from;
            this.to = to;
            this.concept = concept;
        }
    }

    void add(Tuple tuple) {
        List<String> parts = tuple.parts();
        Thing first = thing(parts.getFirst());
        switch (parts.size()) {
            case 1 -> {}
            case 2 -> addAttribute(first, concepts.of(parts.get(1)));
            default -> addRelation(first, thing(parts.get(1)), parts.get(2));
        }
    }

    private Thing thing(String name) {
        Concept concept = concepts.of(name);
        Thing closest = null;
        float similarity = 0;
        for (Thing thing : things) {
            if (thing.concept.equalTo(concept)) {
                return thing;
            }
            float here = thing.concept.similarity(concept);
            if (here > similarity) {
                similarity = here;
                closest = thing;
            }
        }
        if (closest != null) {
            closest.concept = closest.concept.joinedWith(concept);
            return closest;
        }
        Thing added = new Thing(concept);
        things.add(added);
        return added;
    }

    private static void addAttribute(Thing thing, Concept concept) {
        if (thing.attributes.stream().anyMatch(concept::equalTo)) {
            return;
        }
        for (int at = 0; at < thing.attributes.size(); at++) {
            if (thing.attributes.get(at).isSimilarTo(concept)) {
                thing.attributes.set(at, thing.attributes.get(at).joinedWith(concept));
                return;
            }
        }
        thing.attributes.add(concept);
    }

    private void addRelation(Thing from, Thing to, String name) {
        Concept concept = concepts.of(name.startsWith(TO_BE) ? name.substring(TO_BE.length()) : name);
        List<Relation> between = relations.stream()
                .filter(relation -> relation.from == from && relation.to == to)
                .toList();
        if (between.stream().anyMatch(relation -> relation.concept.equalTo(concept))) {
            return;
        }
        for (Relation relation : between) {
            if (relation.concept.isSimilarTo(concept)) {
                relation.concept = relation.concept.joinedWith(concept);
                return;
            }
        }
        relations.add(new Relation(from, to, concept));
    }

    /// One concept for each object, two for each attribute, three for each relation.
    List<Concept[]> tuples() {
        List<Concept[]> tuples = new ArrayList<>();
        for (Thing thing : things) {
            tuples.add(new Concept[] {thing.concept});
            for (Concept attribute : thing.attributes) {
                tuples.add(new Concept[] {thing.concept, attribute});
            }
        }
        for (Relation relation : relations) {
            tuples.add(new Concept[] {relation.from.concept, relation.concept, relation.to.concept});
        }
        return tuples;
    }
}
