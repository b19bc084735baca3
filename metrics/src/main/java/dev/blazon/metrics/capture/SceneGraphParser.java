package dev.blazon.metrics.capture;

/// Reads the scene that a text describes. CAPTURE's authors use the model
/// `lizhuang144/flan-t5-base-VG-factual-sg` on each sentence, with five beams and 128 tokens at most, and
/// NLTK's tagger for nouns; another parser gives other scores.
@FunctionalInterface
public interface SceneGraphParser {
    ParsedText parse(String text);
}
