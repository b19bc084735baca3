package dev.blazon.engine.report.stats;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Lengths and variety of the published captions of kept samples, and the lengths of their alt texts.
public final class TextStats {
    private static final int OPENING_WORDS = 3;

    private Histogram captionWords = new Histogram(Bins.WORDS);
    private Histogram altWords = new Histogram(Bins.WORDS);
    private long captionCharacters;
    private long altCharacters;
    private long both;
    private long longer;
    private Distinct words = new Distinct();
    private Distinct captions = new Distinct();
    private TopCounter frequent = new TopCounter();
    private TopCounter openings = new TopCounter();

    /// Counts one kept sample; a blank text is no text.
    public void add(String caption, String altText) {
        List<String> altList = altText.isBlank() ? List.of() : Words.of(altText);
        if (!altText.isBlank()) {
            altWords.add(altList.size());
            altCharacters += altText.codePointCount(0, altText.length());
        }
        if (caption.isBlank()) {
            return;
        }
        List<String> captionList = Words.of(caption);
        addCaption(caption, captionList);
        if (!altText.isBlank()) {
            both++;
            longer += captionList.size() > altList.size() ? 1 : 0;
        }
    }

    private void addCaption(String caption, List<String> list) {
        captionWords.add(list.size());
        captionCharacters += caption.codePointCount(0, caption.length());
        captions.add(caption.strip());
        list.forEach(words::add);
        list.stream().filter(Words::tells).forEach(frequent::add);
        if (!list.isEmpty()) {
            openings.add(String.join(" ", list.subList(0, Math.min(OPENING_WORDS, list.size()))));
        }
    }

    public void merge(TextStats other) {
        captionWords.merge(other.captionWords);
        altWords.merge(other.altWords);
        captionCharacters += other.captionCharacters;
        altCharacters += other.altCharacters;
        both += other.both;
        longer += other.longer;
        words.merge(other.words);
        captions.merge(other.captions);
        frequent.merge(other.frequent);
        openings.merge(other.openings);
    }

    public Histogram captionWords() {
        return captionWords;
    }

    public Histogram altWords() {
        return altWords;
    }

    public double meanCaptionCharacters() {
        long count = captionWords.count();
        return count == 0 ? 0 : (double) captionCharacters / count;
    }

    public double meanAltCharacters() {
        long count = altWords.count();
        return count == 0 ? 0 : (double) altCharacters / count;
    }

    /// Samples that have both a caption and an alt text.
    public long withBoth() {
        return both;
    }

    /// Of [#withBoth], those whose caption has more words.
    public long longerThanAlt() {
        return longer;
    }

    public Distinct distinctWords() {
        return words;
    }

    public Distinct distinctCaptions() {
        return captions;
    }

    /// Words that say something about a picture, by how often captions use them.
    public TopCounter frequentWords() {
        return frequent;
    }

    /// The first three words of captions.
    public TopCounter openings() {
        return openings;
    }

    public ObjectNode toJson() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set("captionWords", captionWords.toJson());
        node.set("altWords", altWords.toJson());
        node.put("captionCharacters", captionCharacters);
        node.put("altCharacters", altCharacters);
        node.put("both", both);
        node.put("longer", longer);
        node.set("words", words.toJson());
        node.set("captions", captions.toJson());
        node.set("frequent", frequent.toJson());
        node.set("openings", openings.toJson());
        return node;
    }

    public static TextStats fromJson(JsonNode node) {
        TextStats stats = new TextStats();
        stats.captionWords = Histogram.fromJson(node.required("captionWords"), Bins.WORDS);
        stats.altWords = Histogram.fromJson(node.required("altWords"), Bins.WORDS);
        stats.captionCharacters = node.required("captionCharacters").longValue();
        stats.altCharacters = node.required("altCharacters").longValue();
        stats.both = node.required("both").longValue();
        stats.longer = node.required("longer").longValue();
        stats.words = Distinct.fromJson(node.required("words"));
        stats.captions = Distinct.fromJson(node.required("captions"));
        stats.frequent = TopCounter.fromJson(node.required("frequent"));
        stats.openings = TopCounter.fromJson(node.required("openings"));
        return stats;
    }
}
