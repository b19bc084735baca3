package dev.blazon.metrics.capture;

import java.util.List;
import java.util.Set;

/// What a parser says of a text, before words are brought to their base forms.
///
/// @param sentences each with its own entities
/// @param nouns the text's words that a tagger takes for nouns, as they stand there
public record ParsedText(List<Sentence> sentences, Set<String> nouns) {

    public ParsedText {
        sentences = List.copyOf(sentences);
        nouns = Set.copyOf(nouns);
    }

    /// @param relations between entities of this sentence
    public record Sentence(List<Entity> entities, List<Link> relations) {
        public Sentence {
            entities = List.copyOf(entities);
            relations = List.copyOf(relations);
            for (Link link : relations) {
                if (Math.min(link.subject(), link.object()) < 0
                        || Math.max(link.subject(), link.object()) >= entities.size()) {
                    throw new IllegalArgumentException("Relation '" + link.predicate() + "' joins entities "
                            + link.subject() + " and " + link.object() + ", must be below " + entities.size() + ".");
                }
            }
        }
    }

    /// @param head such as `dog`
    public record Entity(String head, List<String> attributes) {
        public Entity {
            attributes = List.copyOf(attributes);
        }
    }

    /// @param subject number of an entity of the sentence, from 0
    /// @param object the same
    public record Link(int subject, String predicate, int object) {}
}
